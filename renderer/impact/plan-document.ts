import type { Model } from "../../core/model.ts";
import type { Plan } from "../../core/schema/plan.ts";
import { documentOf, type RunbookDocument } from "../runbooks/runbook-document.ts";

/** A plan as lists need it, without its text. */
export type PlanEntry = Omit<Plan, "body">;

/** A plan to read; its text is drawn as a runbook's is. */
export type PlanDocument = { readonly plan: PlanEntry; readonly document: RunbookDocument };

/** Plans of the workspace, the one written last first. */
export function planEntries({ workspace }: Model): readonly PlanEntry[] {
  return workspace.plans
    .map(entryOf)
    .sort((a, b) => (a.written === b.written ? (a.id < b.id ? -1 : 1) : a.written < b.written ? 1 : -1));
}

/** The document of one plan, or undefined for an id that the workspace does not hold. */
export function planDocument(model: Model, id: string): PlanDocument | undefined {
  const plan = model.workspace.plans.find((known) => known.id === id);
  if (!plan) return undefined;
  const known = plan.components.filter((component) => model.graph.indexOf.has(component));
  const document = documentOf(model, {
    ...{ id: `plan:${id}`, file: plan.file, title: plan.title, body: plan.body, bodyLine: 1 },
    ...{ components: known, alerts: [], tags: [], status: "draft" },
  });
  return { plan: entryOf(plan), document };
}

function entryOf({ body: _, ...entry }: Plan): PlanEntry {
  return entry;
}
