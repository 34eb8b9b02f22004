import { ruleTexts } from "../audit/rule-texts.ts";
import type { OperationArguments, OperationOutput } from "../contract.ts";
import type { Model } from "../model.ts";
import { OperationError } from "../operation-error.ts";
import { auditWorkspace } from "../operations/audit-workspace.ts";
import { pageTitleOf } from "../wikitext/page-title-of.ts";
import { incidentReport } from "./incident-report.ts";

/**
 * The skeleton of an incident report, filled with what the workspace knows of the components: their names, the
 * runbooks attached to them or to the alerts, and their flags as what is to be done.
 *
 * @throws OperationError `not-found` for a component that the workspace does not hold
 */
export function draftReport(
  model: Model,
  { layout, title, day, components, alerts }: OperationArguments<"draftReport">,
): OperationOutput<"draftReport"> {
  const { workspace, graph } = model;
  const concerned = components.map((id) => {
    const found = graph.components[graph.indexOf.get(id) ?? -1];
    if (found) return found;
    throw new OperationError("not-found", `There is no component “${id}”.`);
  });
  const ids = new Set(components);
  const texts = new Set(alerts);
  const runbooks = workspace.runbooks
    .filter(
      (runbook) =>
        runbook.components.some((id) => ids.has(id)) || runbook.alerts.some((text) => texts.has(text)),
    )
    .map((runbook) => ({
      title: runbook.title,
      page: runbook.wikitech === undefined ? undefined : pageTitleOf(runbook),
    }));
  const flags = auditWorkspace(model, {})
    .flags.filter(({ component, waived }) => !waived && ids.has(component))
    .map(({ component, rule, message }) => `${component}: ${ruleTexts[rule].title}. ${message}`);
  return incidentReport(layout, {
    ...{ title, day, alerts, runbooks, flags },
    components: concerned.map(({ name }) => name),
  });
}
