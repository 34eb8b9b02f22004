import { sections } from "../sections.ts";
import { unfinishedMarks } from "../unfinished.ts";
import type { LintRule } from "./context.ts";
import { problemAtLine } from "./place.ts";

/** Sections that are missing or empty, and places that say they are not written yet. */
export const lintSections: LintRule = function* (runbook, tree) {
  const all = sections(tree, runbook.bodyLine);
  const missing = all.filter((section) => !section.present).map((section) => section.name);
  if (missing.length > 0) {
    const what = `${missing.length === 1 ? "A section is" : "Sections are"} missing: ${missing.join(", ")}.`;
    const remedy = "Add each as a heading; where there is nothing to do, say so in a line.";
    yield problemAtLine(runbook, runbook.bodyLine, 1, { severity: "warning", what, remedy });
  }
  for (const section of all) {
    if (!section.empty || section.line === undefined) continue;
    const what = `The section ${section.name} is empty.`;
    yield problemAtLine(runbook, section.line, 1, {
      severity: "warning",
      what,
      remedy: "Write a line, even “Not known.”",
    });
  }
  for (const mark of unfinishedMarks(runbook.body)) {
    const what = `Unfinished: “${mark.text}”.`;
    const remedy =
      mark.kind === "outdated"
        ? "Bring it up to date and take the mark out."
        : "Write it, or say what is not known.";
    const line = runbook.bodyLine + mark.line - 1;
    yield problemAtLine(runbook, line, mark.column, { severity: "warning", what, remedy });
  }
};
