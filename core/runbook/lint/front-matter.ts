import { reviewDue } from "../assess.ts";
import type { LintRule } from "./context.ts";
import { problemInFrontMatter } from "./place.ts";

/** Title, attachments and review date. */
export const lintFrontMatter: LintRule = function* (runbook, _tree, context) {
  if (runbook.title.trim() === "") {
    const words = { what: "The title is missing.", remedy: "Write “title:” in the front matter." };
    yield problemInFrontMatter(runbook, { severity: "error", ...words });
  }
  if (runbook.components.length === 0 && runbook.alerts.length === 0) {
    const what = "No component and no alert leads to this runbook.";
    yield problemInFrontMatter(runbook, {
      severity: "warning",
      what,
      remedy: "List what it is for under “components:”.",
    });
  }
  for (const id of runbook.components) {
    if (context.componentIds.has(id)) continue;
    const what = `The graph holds no component “${id}”.`;
    yield problemInFrontMatter(runbook, {
      severity: "error",
      what,
      remedy: "Correct the id under “components:”, or add the component.",
    });
  }
  for (const alert of runbook.alerts) {
    if (context.alerts.has(alert)) continue;
    const what = `No check has the alert text “${alert}”.`;
    yield problemInFrontMatter(runbook, {
      severity: "error",
      what,
      remedy: "Copy the exact text of the check.",
    });
  }
  const due = reviewDue(runbook);
  if (due !== undefined && due < context.today) {
    const what = `The review was due on ${due}.`;
    yield problemInFrontMatter(runbook, {
      severity: "warning",
      what,
      remedy: "Read it against the facts and set “reviewed:”.",
    });
  }
};
