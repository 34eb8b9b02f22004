import { useRows } from "../list/use-rows.ts";
import { useTypeAhead } from "../list/use-type-ahead.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { TreeItem } from "./TreeItem.tsx";
import styles from "./TreeView.module.css";
import { type KeyLine, treeMove } from "./tree-keys.ts";
import { useTreeState } from "./tree-store.ts";
import { type Item, useModelTree } from "./use-model-tree.ts";
import { openElsewhere, useTreeActions } from "./use-tree-actions.ts";
import type { TreeLines } from "./use-tree-lines.ts";

type Props = { readonly lines: TreeLines };

/** The tree itself: one tab stop, arrow keys and typing as the tree view pattern has them. */
export function TreeView({ lines }: Props) {
  const tree = useModelTree(lines);
  const items = tree.getItems();
  const index = useCursorIndex(items);
  const { scroller, virtual, page, takeFocus } = useRows({ count: items.length, index });
  const { moveTo, toggle, act } = useTreeActions(items, takeFocus);
  const typed = useTypeAhead(() => items.map(nameOf), index);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = typed(event);
    const keyLines = { count: items.length, at: (row: number) => keyLine(items[row]) };
    const move = target === undefined ? treeMove(event.key, keyLines, index, page()) : undefined;
    if (move) act(move);
    else if (target !== undefined && target >= 0) moveTo(target);
    else if (target === undefined && !event.key.startsWith("Arrow")) return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        {...tree.getContainerProps("Components by kind")}
        role="tree"
        className={styles.tree}
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
              onReach={() => moveTo(row)}
              onToggle={() => toggle(row)}
              onOpen={() => openElsewhere(item.getItemData())}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The first line holds the tab stop until the cursor is on one that is shown. */
function useCursorIndex(items: readonly Item[]): number {
  const cursor = useTreeState((state) => state.cursor);
  const found = items.findIndex((item) => item.getId() === cursor);
  return Math.max(0, found);
}

function keyLine(item: Item | undefined): KeyLine | undefined {
  if (!item) return undefined;
  return { level: item.getItemMeta().level, folder: item.isFolder(), open: item.isExpanded() };
}

/** What is typed for is the name, which in a label may stand behind the words of a relation. */
function nameOf(item: Item): string {
  const { component, label } = item.getItemData();
  return (component && useWorkspace.getState().byId.get(component)?.name) ?? label;
}
