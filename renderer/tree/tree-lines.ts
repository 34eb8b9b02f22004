import type { Flag } from "../../core/audit/flag.ts";
import { ruleTexts } from "../../core/audit/rule-texts.ts";
import type { Model } from "../../core/model.ts";
import { type TreeFilter, type TreeNode, treeChildren, treeRoots } from "../../core/view/tree.ts";

/** A line of the tree as the page shows it: also the flags and runbooks of a component are lines. */
export type TreeLine = TreeNode & {
  /** Id of the runbook, for lines that stand for one. */
  readonly runbook?: string;
};

const flagsGroup = "flags";
const runbooksGroup = "runbooks";

/** The kinds that have components in the filter. Runs in the worker. */
export function rootLines(model: Model, filter?: TreeFilter): readonly TreeLine[] {
  return treeRoots(model, filter);
}

/** The lines below a line; empty for an unknown id and for a line without children. Runs in the worker. */
export function childLines(model: Model, id: string, filter?: TreeFilter): readonly TreeLine[] {
  const path = id.split("/");
  const component = path.at(-2) ?? "";
  if (path.at(-1) === flagsGroup)
    return model.flagsOf(component).map((flag, index) => flagLine(flag, `${id}/${index}`));
  if (path.at(-1) === runbooksGroup) {
    return model.runbooksOf(component).map(({ id: runbook, title, status }) => ({
      ...{ id: `${id}/${runbook.replaceAll("/", ":")}`, label: `${title}, ${status}`, count: 0 },
      runbook,
    }));
  }
  const lines = treeChildren(model, id, filter).map((line) => withOwnGroups(model, line));
  return path.length % 2 === 0 ? [...lines, ...ownGroups(model, id, path.at(-1) ?? "")] : lines;
}

/** A component can be opened for its flags and runbooks too, which the graph's own tree does not know. */
function withOwnGroups(model: Model, line: TreeNode): TreeLine {
  if (line.component === undefined) return line;
  return { ...line, count: line.count + ownGroups(model, line.id, line.component).length };
}

function ownGroups(model: Model, parent: string, component: string): readonly TreeLine[] {
  const counts = [
    { id: flagsGroup, title: "Flags", count: model.flagsOf(component).length },
    { id: runbooksGroup, title: "Runbooks", count: model.runbooksOf(component).length },
  ];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ id, title, count }) => ({ id: `${parent}/${id}`, label: `${title}, ${count}`, count }));
}

function flagLine({ severity, rule, message, waived }: Flag, id: string): TreeLine {
  const state = waived ? `waived until ${waived.expires}` : severity;
  return { id, label: `${state}, ${ruleTexts[rule].title}: ${message}`, count: 0 };
}
