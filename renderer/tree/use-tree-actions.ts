import { useSettledSelect } from "../list/use-settled-select.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import type { TreeMove } from "./tree-keys.ts";
import type { TreeLine } from "./tree-lines.ts";
import { useTreeState } from "./tree-store.ts";
import type { Item } from "./use-model-tree.ts";

/** What keys and clicks do to the visible lines. */
export type TreeActions = {
  /** Puts the cursor on a line; the selection follows when it rests. */
  readonly moveTo: (index: number) => void;
  readonly toggle: (index: number) => void;
  readonly act: (move: TreeMove) => void;
};

/** @param takeFocus called before the cursor moves */
export function useTreeActions(items: readonly Item[], takeFocus: () => void): TreeActions {
  const select = useSettledSelect();
  const { setCursor, setExpanded } = useTreeState();
  const moveTo = (index: number) => {
    const line = items[index]?.getItemData();
    if (!line) return;
    takeFocus();
    setCursor(line.id);
    if (line.component) select(line.component);
  };
  const toggle = (index: number) => {
    const item = items[index];
    if (item?.isExpanded()) item.collapse();
    else item?.expand();
  };
  const act = ({ type, index }: TreeMove) => {
    const item = items[index];
    if (!item) return;
    if (type === "to") moveTo(index);
    if (type === "open") item.expand();
    if (type === "close") item.collapse();
    if (type === "open-siblings") setExpanded((before) => [...new Set([...before, ...foldersBeside(item)])]);
    if (type === "act" && !openElsewhere(item.getItemData())) toggle(index);
  };
  return { moveTo, toggle, act };
}

function foldersBeside(item: Item): readonly string[] {
  const siblings = item.getParent()?.getChildren() ?? [];
  return siblings.filter((sibling) => sibling.isFolder()).map((sibling) => sibling.getId());
}

/** Opens what a line stands for in its own view; false where there is none. */
export function openElsewhere({ component, runbook }: TreeLine): boolean {
  const { go } = useNavigation.getState();
  if (component) go({ screen: "graph", selected: component });
  else if (runbook) go({ screen: "runbooks", runbook });
  return component !== undefined || runbook !== undefined;
}
