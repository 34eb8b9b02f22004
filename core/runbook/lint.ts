import type { Problem } from "../problem.ts";
import type { Runbook } from "../schema/runbook.ts";
import { lintCommands } from "./lint/commands.ts";
import type { LintContext, LintRule } from "./lint/context.ts";
import { lintFrontMatter } from "./lint/front-matter.ts";
import { lintLinks } from "./lint/links.ts";
import { lintNames } from "./lint/names.ts";
import { lintSections } from "./lint/sections.ts";

const rules: readonly LintRule[] = [lintFrontMatter, lintSections, lintCommands, lintLinks, lintNames];

/** Everything wrong with one runbook, by line and column of its file. */
export function lintRunbook(runbook: Runbook, context: LintContext): Problem[] {
  const tree = context.treeOf(runbook);
  return rules
    .flatMap((rule) => [...rule(runbook, tree, context)])
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
