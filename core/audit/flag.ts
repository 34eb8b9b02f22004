import { z } from "zod";

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
export const flagSchema = z.object({
  rule: z.enum(ruleIds),
  severity: z.enum(severities),
  component: z.string(),
  message: z.string(),
  remedy: z.string(),
  evidence: z.array(z.string()),
  /** How many components need this one, directly or not, over relations that break or alarm. */
  dependents: z.number().int(),
  /** Finer rule name, such as `untracked` or `partly-tracked`. */
  detail: z.string().optional(),
  waived: z.object({ reason: z.string(), expires: z.string() }).optional(),
});
export type Flag = z.infer<typeof flagSchema>;
