import type { Runbook } from "../../schema/runbook.ts";
import type { AuditContext } from "../context.ts";
import { listed } from "../listing.ts";
import type { Finding } from "../rule.ts";
import { leadComponent } from "../runbook-lead.ts";

/**
 * Ids and alert texts in the front matter of runbooks that name nothing. The finding stands on a component
 * the runbook does belong to, or where there is none on the id itself.
 */
export function* unknownInRunbooks(context: AuditContext): Generator<Finding> {
  for (const runbook of context.workspace.runbooks) {
    const ids = runbook.components.filter((id) => !context.componentOf(id));
    const alerts = runbook.alerts.filter((alert) => context.checksOf(alert).length === 0);
    const component = leadComponent(context, runbook)?.id ?? ids[0];
    if (component === undefined) continue;
    if (ids.length > 0) yield findingOf(runbook, component, "component", ids);
    if (alerts.length > 0) yield findingOf(runbook, component, "alert", alerts);
  }
}

function findingOf(
  runbook: Runbook,
  component: string,
  noun: "component" | "alert",
  names: readonly string[],
): Finding {
  const named = listed(names.map((name) => `“${name}”`));
  return {
    component,
    severity: "warning",
    message:
      noun === "component"
        ? `The runbook “${runbook.title}” is for ${named}, which the graph does not hold.`
        : `The runbook “${runbook.title}” answers ${named}, which no check says.`,
    remedy:
      noun === "component"
        ? "Correct the id under “components:”, or add the component."
        : "Copy the exact text of the check under “alerts:”.",
    evidence: [`${runbook.file}:1`],
    detail: noun === "component" ? "unknown-component" : "unknown-alert",
  };
}
