import { newRunbookPath } from "../../../core/editing/new-runbook-path.ts";
import { templateText } from "../../../core/editing/runbook-template.ts";
import { type TemplateKind, templateKindOf } from "../../../core/editing/template-steps.ts";
import type { Model } from "../../../core/model.ts";

/** What a new runbook is to be; the kind is that of its component where it is left out. */
export type RunbookWish = {
  readonly title: string;
  readonly component: string | undefined;
  readonly kind: TemplateKind | undefined;
};

/** The text of a new runbook, and a path that no other has; nothing is written. */
export type RunbookDraft = { readonly path: string; readonly text: string; readonly kind: TemplateKind };

/** A runbook to start from, filled with what the graph knows of its component. */
export function draftRunbook({ workspace, graph }: Model, wish: RunbookWish): RunbookDraft {
  const component = workspace.components.find(({ id }) => id === wish.component);
  const kind = wish.kind ?? (component ? templateKindOf(component) : "service");
  const title = wish.title.trim();
  const text = templateText(kind, component, { graph, ...(title ? { title } : {}) });
  const name = title || component?.name || "new runbook";
  const path = newRunbookPath(
    name,
    workspace.runbooks.map(({ file }) => file),
  );
  return { path, text, kind };
}
