import { textLines } from "../editing/text-lines.ts";
import type { Problem } from "../problem.ts";
import type { Runbook } from "../schema/runbook.ts";
import { lintAlertAnchors } from "./lint/alert-anchors.ts";
import { lintCommands } from "./lint/commands.ts";
import type { LintContext } from "./lint/context.ts";
import type { Finding, LintRule, LintSubject } from "./lint/finding.ts";
import { lintFrontMatter } from "./lint/front-matter.ts";
import { lintLinks } from "./lint/links.ts";
import { lintNames } from "./lint/names.ts";
import { lintPlainBlocks } from "./lint/plain-blocks.ts";
import { lintRenamedHeadings } from "./lint/renamed-headings.ts";
import { lintSections } from "./lint/sections.ts";
import { lintUnfinished } from "./lint/unfinished.ts";

const rules: readonly LintRule[] = [
  lintFrontMatter,
  lintRenamedHeadings,
  lintAlertAnchors,
  lintSections,
  lintUnfinished,
  lintCommands,
  lintLinks,
  lintNames,
  lintPlainBlocks,
];

/** A rule that finds more than this in one text has one cause for them all, or is given a hostile text. */
const mostOfOneRule = 1000;

/** What every rule finds in a runbook, rule by rule; of each rule the first thousand. */
export function* lintFindings(subject: LintSubject, context: LintContext): Generator<Finding> {
  for (const rule of rules) {
    let count = 0;
    for (const finding of rule(subject, context)) {
      yield finding;
      if (++count === mostOfOneRule) break;
    }
  }
}

/** Everything wrong with one runbook, by line and column of its file. */
export function lintRunbook(runbook: Runbook, context: LintContext): Problem[] {
  const subject = { runbook, tree: context.treeOf(runbook) };
  const lines = textLines(runbook.body);
  const problems = Array.from(
    lintFindings(subject, context),
    ({ place, severity, what, remedy }): Problem => {
      // The lines of the front matter are not kept in a runbook.
      const { line, column } =
        place.in === "body" ? lines.positionAt(place.from) : { line: 2 - runbook.bodyLine, column: 1 };
      return { file: runbook.file, line: line + runbook.bodyLine - 1, column, severity, what, remedy };
    },
  );
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}
