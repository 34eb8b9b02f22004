import { type ItemInstance, syncDataLoaderFeature, type TreeInstance } from "@headless-tree/core";
import { useTree } from "@headless-tree/react";
import { useLayoutEffect, useMemo } from "react";
import type { TreeLine } from "./tree-lines.ts";
import { useTreeState } from "./tree-store.ts";
import { rootId, type TreeLines } from "./use-tree-lines.ts";

/** A line of the tree with its place in it. */
export type Item = ItemInstance<TreeLine>;

const top: TreeLine = { id: rootId, label: "", count: 1 };

/** A tree over the lines that are here; children of an open line may still be on their way. */
export function useModelTree(lines: TreeLines): TreeInstance<TreeLine> {
  const { expanded, cursor, setExpanded, setCursor } = useTreeState();
  const byId = useMemo(() => new Map([...lines.values()].flat().map((line) => [line.id, line])), [lines]);
  const tree = useTree<TreeLine>({
    rootItemId: rootId,
    state: { expandedItems: expanded, focusedItem: cursor },
    setExpandedItems: setExpanded,
    setFocusedItem: setCursor,
    dataLoader: {
      getItem: (id) => byId.get(id) ?? { ...top, id },
      getChildren: (id) => (lines.get(id) ?? []).map((line) => line.id),
    },
    getItemName: (item) => item.getItemData().label,
    isItemFolder: (item) => item.getItemData().count > 0,
    features: [syncDataLoaderFeature],
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tree reads the lines when it is rebuilt
  useLayoutEffect(() => tree.rebuildTree(), [lines, expanded]);
  return tree;
}
