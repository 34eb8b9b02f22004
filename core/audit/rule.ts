import type { AuditContext } from "./context.ts";
import type { Claim, RuleId, Severity } from "./flag.ts";

/** What a rule found about one component. The audit adds dependents, raises severity and applies waivers. */
export type Finding = {
  readonly component: string;
  /** Severity by itself, before what depends on the component is looked at. */
  readonly severity: Severity;
  readonly message: string;
  /** How to mend it, in one sentence. */
  readonly remedy: string;
  /** `source:locator`, or `file:line` where the fact is about a runbook or a file of the workspace. */
  readonly evidence: readonly string[];
  readonly detail?: string;
  readonly claims?: Claim[];
};

/** One rule of the audit; its words are in rule-texts.ts. */
export type Rule = {
  readonly id: RuleId;
  /** Whether the severity rises with what depends on the component (see severity.ts). */
  readonly rises: boolean;
  readonly check: (context: AuditContext) => Iterable<Finding>;
};
