import type { EditResult } from "../../../core/editing/edit-result.ts";
import { attachComponent, setField } from "../../../core/editing/front-matter-edit.ts";
import { parseRunbookFile } from "../../../core/load/runbook-file.ts";

/** What a runbook is to be for: a component by its id, an alert by its text. */
export type Attachment = { readonly component: string } | { readonly alert: string };

/** The text with the attachment in its front matter; one that has it already stays as it is. */
export function attached(text: string, to: Attachment): EditResult {
  if ("component" in to) return attachComponent(text, to.component);
  const { alerts } = parseRunbookFile("runbooks/x.md", text).runbook;
  return alerts.includes(to.alert) ? { ok: true, text } : setField(text, "alerts", [...alerts, to.alert]);
}
