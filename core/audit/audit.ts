import { type AuditContext, type AuditInput, auditContext } from "./context.ts";
import { type Flag, ruleIds, severities } from "./flag.ts";
import type { Finding } from "./rule.ts";
import { rules } from "./rules.ts";
import { raised, type Standing, standings } from "./severity.ts";
import { applyWaivers } from "./waivers.ts";

/**
 * Every flag of a workspace, worst first: by severity, then by how many components depend on the flagged one,
 * then by its id and by rule. Waived flags are marked and stay. Equal input gives an equal list.
 *
 * @param today YYYY-MM-DD from which ages and waivers are counted; for a picture of a past day, that day
 */
export function audit(input: AuditInput, today: string): Flag[] {
  const context = auditContext(input, today);
  const { graph } = input;
  const standingByNode = standings(graph, (node) => context.dependentsOf(graph.components[node]?.id ?? ""));
  const flags = rules.flatMap((rule) =>
    Array.from(rule.check(context), (finding): Flag => {
      const standing = standingByNode[graph.indexOf.get(finding.component) ?? -1];
      return flagOf(rule.id, rule.rises ? standing : undefined, finding, context);
    }),
  );
  return applyWaivers(flags, input.workspace.waivers, today).sort(worstFirst);
}

function flagOf(
  rule: Flag["rule"],
  standing: Standing | undefined,
  { severity, evidence, ...finding }: Finding,
  context: AuditContext,
): Flag {
  return {
    rule,
    severity: standing ? raised(severity, standing) : severity,
    ...finding,
    evidence: [...new Set(evidence)],
    dependents: context.dependentsOf(finding.component),
  };
}

function worstFirst(a: Flag, b: Flag): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.dependents - a.dependents ||
    compared(a.component, b.component) ||
    ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule) ||
    compared(a.message, b.message)
  );
}

/** By code unit, so that the order is the same on every machine. */
function compared(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
