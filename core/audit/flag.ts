export const severities = ["critical", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** Every audit rule, in the order of DESIGN §7. */
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
  "mixed-names",
  "single-point-of-failure",
  "stale-evidence",
  "orphan",
  "dangling-reference",
] as const;
export type RuleId = (typeof ruleIds)[number];

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
  readonly waived?: { readonly reason: string; readonly expires: string } | undefined;
};
