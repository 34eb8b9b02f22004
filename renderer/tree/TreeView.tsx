import { syncDataLoaderFeature } from "@headless-tree/core";
import { useTree } from "@headless-tree/react";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { findByTyping, isTypeAheadKey, noTypeAhead, typeAhead } from "../list/type-ahead.ts";
import { useRovingFocus } from "../list/use-roving-focus.ts";
import { useSettledSelect } from "../list/use-settled-select.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useSettings } from "../settings/settings-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { TreeItem } from "./TreeItem.tsx";
import styles from "./TreeView.module.css";
import { type TreeMove, treeMove } from "./tree-keys.ts";
import type { TreeLine } from "./tree-lines.ts";
import { useTreeState } from "./tree-store.ts";
import { rootId, type TreeLines } from "./use-tree-lines.ts";

const rowHeights = { comfortable: 32, compact: 24 } as const;
const top: TreeLine = { id: rootId, label: "", count: 1 };

type Props = { readonly lines: TreeLines };

/** The tree itself: one tab stop, arrow keys and typing as the tree view pattern has them. */
export function TreeView({ lines }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const typed = useRef(noTypeAhead);
  const select = useSettledSelect();
  const { cursor, setCursor, setExpanded } = useTreeState();
  const tree = useModelTree(lines);
  const items = tree.getItems();
  const index = Math.max(
    0,
    items.findIndex((item) => item.getId() === cursor),
  );
  const rowHeight = rowHeights[useSettings((state) => state.settings.density)];
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    scrollPaddingEnd: 2 * rowHeight,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), index])].sort((a, b) => a - b),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights change with the density
  useEffect(() => virtual.measure(), [rowHeight]);
  const takeFocus = useRovingFocus(scroller, virtual, index);

  const moveTo = (target: number) => {
    const line = items[target]?.getItemData();
    if (!line) return;
    takeFocus();
    setCursor(line.id);
    if (line.component) select(line.component);
  };
  const toggle = (target: number) => {
    const item = items[target];
    if (item?.isExpanded()) item.collapse();
    else item?.expand();
  };
  const act = (move: TreeMove) => {
    const item = items[move.index];
    if (move.type === "to") moveTo(move.index);
    if (move.type === "open") item?.expand();
    if (move.type === "close") item?.collapse();
    if (move.type === "open-siblings") {
      const closed = item?.getParent()?.getChildren() ?? [];
      setExpanded((before) => [
        ...new Set([...before, ...closed.filter((one) => one.isFolder()).map((one) => one.getId())]),
      ]);
    }
    if (move.type === "act" && item && !openElsewhere(item.getItemData())) toggle(move.index);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const shape = items.map((item) => ({
      level: item.getItemMeta().level,
      folder: item.isFolder(),
      open: item.isExpanded(),
    }));
    const move = treeMove(event.key, shape, index, page);
    if (move) act(move);
    else if (isTypeAheadKey(event)) {
      typed.current = typeAhead(typed.current, event.key, event.timeStamp);
      const next = findByTyping(items.map(nameOf), typed.current.text, index);
      if (next >= 0) moveTo(next);
    } else if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles["scroller"]}>
      <div
        {...tree.getContainerProps("Components by kind")}
        role="tree"
        className={styles["tree"]}
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index: row, start, size }) => {
          const item = items[row];
          if (!item) return null;
          return (
            <TreeItem
              key={item.getId()}
              item={item}
              row={row}
              current={row === index}
              place={{ blockSize: size, transform: `translateY(${start}px)` }}
              onPick={() => {
                if (row === index) toggle(row);
                moveTo(row);
              }}
              onToggle={() => toggle(row)}
              onOpen={() => openElsewhere(item.getItemData())}
            />
          );
        })}
      </div>
    </div>
  );
}

/** A tree over lines that are here already; what is missing is on its way. */
function useModelTree(lines: TreeLines) {
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

/** What is typed for is the name, which in a label may stand behind the words of a relation. */
function nameOf(item: { readonly getItemData: () => TreeLine }): string {
  const { component, label } = item.getItemData();
  return (component && useWorkspace.getState().byId.get(component)?.name) ?? label;
}

/** Opens what a line stands for in its own view; false where there is none. */
function openElsewhere({ component, runbook }: TreeLine): boolean {
  const { go } = useNavigation.getState();
  if (component) go({ screen: "graph", selected: component });
  else if (runbook) go({ screen: "runbooks", runbook });
  return component !== undefined || runbook !== undefined;
}
