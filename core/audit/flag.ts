export const severities = ["critical", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** Every audit rule, in the order in which equally bad flags of one component are listed. */
export const ruleIds = [
  "undocumented",
  "stub-runbook",
  "thin-runbook",
  "stale-runbook",
  "runbook-names-unknown",
  "untracked-config",
  "immutable-unexplained",
  "immutable-explained",
  "hard-coded-setting",
  "odd-owner",
  "contradiction",
  "blind-spot",
  "alert-without-runbook",
  "alert-anchor-missing",
  "unprobed-endpoint",
  "mixed-names",
  "single-point-of-failure",
  "recovery-cycle",
  "stale-evidence",
  "orphan",
  "dangling-reference",
] as const;
export type RuleId = (typeof ruleIds)[number];

/** One of several statements that cannot all hold, with what it rests on. None is taken for the right one. */
export type Claim = {
  /** The statement, as words without a full stop. */
  readonly value: string;
  readonly evidence: string[];
  /** Day, month or year for which the statement is made. */
  readonly asOf?: string | undefined;
  /** Date of the state that was read: of its sources the newest one that has a date. */
  readonly captured?: string | undefined;
};

/** One finding about one component: what, how bad, what it rests on, how to mend it. */
export type Flag = {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly component: string;
  readonly message: string;
  readonly remedy: string;
  readonly evidence: string[];
  /** How many components need this one, directly or not, over relations that break or alarm. */
  readonly dependents: number;
  /** Finer rule name, such as `untracked` or `partly-tracked`. */
  readonly detail?: string | undefined;
  /** For contradictions: what disagrees, side by side, two or more. */
  readonly claims?: Claim[] | undefined;
  readonly waived?:
    | { readonly reason: string; readonly expires: string; readonly daysLeft?: number | undefined }
    | undefined;
};
