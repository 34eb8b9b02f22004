import { useNavigation } from "../navigation/navigation-store.ts";
import { columnIds, type ListLine } from "./columns.ts";
import { ListGroupRow } from "./ListGroupRow.tsx";
import { ListHeader } from "./ListHeader.tsx";
import { ListRow } from "./ListRow.tsx";
import styles from "./ListTable.module.css";
import { useListCursor } from "./use-list-cursor.ts";
import { useRows } from "./use-rows.ts";
import { useTypeAhead } from "./use-type-ahead.ts";

const headerHeight = 32;

type Props = { readonly lines: readonly ListLine[] };

/** A grid with one tab stop for its rows. */
export function ListTable({ lines }: Props) {
  const cursor = useListCursor(lines);
  const { scroller, virtual, page, takeFocus } = useRows({
    count: lines.length,
    index: cursor.index,
    headerHeight,
  });
  const typed = useTypeAhead(() => lines.map(nameOf), cursor.index);

  const move = (index: number) => {
    takeFocus();
    cursor.moveTo(index);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = typed(event) ?? targetOf(event.key, cursor.index, page(), lines.length);
    if (target !== undefined && target >= 0) move(target);
    else if (event.key === "Enter") open(lines[cursor.index]);
    else if (target === undefined) return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        className={styles.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one can walk in
        role="grid"
        aria-label="Components"
        aria-rowcount={lines.length + 1}
        aria-colcount={columnIds.length}
      >
        <ListHeader />
        <tbody className={styles.body} style={{ blockSize: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const line = lines[index];
            const place = { blockSize: size, transform: `translateY(${start - headerHeight}px)` };
            if (!line) return null;
            if (line.type === "group") {
              return <ListGroupRow key={`group ${line.kind}`} {...line} index={index} place={place} />;
            }
            return (
              <ListRow
                key={line.entry.id}
                entry={line.entry}
                index={index}
                place={place}
                current={index === cursor.index}
                selected={line.entry.id === cursor.id}
                onPick={() => move(index)}
                onOpen={() => open(line)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function nameOf(line: ListLine): string {
  return line.type === "entry" ? line.entry.name : "";
}

function open(line: ListLine | undefined): void {
  if (line?.type === "entry") useNavigation.getState().go({ screen: "graph", selected: line.entry.id });
}

function targetOf(key: string, index: number, page: number, count: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.max(0, target);
}
