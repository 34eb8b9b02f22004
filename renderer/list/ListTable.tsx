import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useSettings } from "../settings/settings-store.ts";
import { columnIds, type ListLine } from "./columns.ts";
import { ListGroupRow } from "./ListGroupRow.tsx";
import { ListHeader } from "./ListHeader.tsx";
import { ListRow } from "./ListRow.tsx";
import styles from "./ListTable.module.css";
import { findByTyping, isTypeAheadKey, noTypeAhead, typeAhead } from "./type-ahead.ts";
import { useListCursor } from "./use-list-cursor.ts";
import { useRovingFocus } from "./use-roving-focus.ts";

const headerHeight = 32;
const rowHeights = { comfortable: 32, compact: 24 } as const;

type Props = { readonly lines: readonly ListLine[] };

/**
 * A grid with one tab stop for its rows: the row under the cursor is always in the document, so that the
 * focus survives scrolling.
 */
export function ListTable({ lines }: Props) {
  const rowHeight = rowHeights[useSettings((state) => state.settings.density)];
  const scroller = useRef<HTMLDivElement>(null);
  const typed = useRef(noTypeAhead);
  const cursor = useListCursor(lines);

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight + rowHeight,
    scrollPaddingEnd: rowHeight,
    rangeExtractor: (range) => {
      const indexes = new Set(defaultRangeExtractor(range));
      if (cursor.index >= 0) indexes.add(cursor.index);
      return [...indexes].sort((a, b) => a - b);
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: heights change with the density
  useEffect(() => virtual.measure(), [rowHeight]);
  const takeFocus = useRovingFocus(scroller, virtual, cursor.index);

  const move = (index: number) => {
    takeFocus();
    cursor.moveTo(index);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const target = targetOf(event.key, cursor.index, page, lines.length);
    if (target !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey) move(target);
    else if (event.key === "Enter") open(lines[cursor.index]);
    else if (isTypeAheadKey(event)) {
      typed.current = typeAhead(typed.current, event.key, event.timeStamp);
      const found = findByTyping(lines.map(nameOf), typed.current.text, cursor.index);
      if (found >= 0) move(found);
    } else return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles["scroller"]}>
      <table
        className={styles["table"]}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one can walk in
        role="grid"
        aria-label="Components"
        aria-rowcount={lines.length + 1}
        aria-colcount={columnIds.length}
      >
        <ListHeader />

        <tbody className={styles["body"]} style={{ blockSize: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
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
  return targets[key];
}
