import type { Root } from "mdast";
import type { Problem } from "../../problem.ts";
import type { Runbook } from "../../schema/runbook.ts";
import type { Workspace } from "../../schema/workspace.ts";
import { buildKnownNames, type KnownNames } from "../known-names.ts";
import { buildNameIndex } from "../name-index.ts";
import { parseMarkdown } from "../parse.ts";

/** What a runbook is held against. Build it once for all runbooks. */
export type LintContext = {
  readonly componentIds: ReadonlySet<string>;
  readonly alerts: ReadonlySet<string>;
  /** By path in the workspace. */
  readonly runbooksByFile: ReadonlyMap<string, Runbook>;
  readonly known: KnownNames;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly treeOf: (runbook: Runbook) => Root;
};

/** One rule of the linter. */
export type LintRule = (runbook: Runbook, tree: Root, context: LintContext) => Iterable<Problem>;

/** @param treeOf parsed body of a runbook; give a caching one where trees are kept */
export function lintContext(
  workspace: Workspace,
  today: string,
  treeOf: (runbook: Runbook) => Root = ({ body }) => parseMarkdown(body),
): LintContext {
  return {
    componentIds: new Set(workspace.components.map((component) => component.id)),
    alerts: new Set(workspace.components.flatMap(({ check }) => (check ? [check.alert] : []))),
    runbooksByFile: new Map(workspace.runbooks.map((runbook) => [runbook.file, runbook])),
    known: buildKnownNames(workspace.components, buildNameIndex(workspace.components)),
    today,
    treeOf,
  };
}
