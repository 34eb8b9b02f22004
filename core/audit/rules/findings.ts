import { type AuditInput, auditContext } from "../context.ts";
import type { Finding, Rule } from "../rule.ts";

/** For tests: what one rule finds, as counted from 2018-12-04. */
export function findings(rule: Rule, input: AuditInput, today = "2018-12-04"): Finding[] {
  return [...rule.check(auditContext(input, today))];
}
