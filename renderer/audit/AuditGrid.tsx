import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, useEffect, useRef } from "react";
import { useNavigation } from "../navigation/navigation-store.ts";
import styles from "./AuditGrid.module.css";
import { type AuditLine, type AuditWords, lineKey } from "./audit-lines.ts";
import type { RuleWords } from "./audit-list.ts";
import { selectedPart, withRange, withToggled, withToggledAll } from "./audit-selection.ts";
import { useAudit } from "./audit-store.ts";
import { FlagLine } from "./FlagLine.tsx";
import { GridBody } from "./GridBody.tsx";
import { GridHead } from "./GridHead.tsx";
import { GroupLine } from "./GroupLine.tsx";
import { useGridKeys } from "./use-grid-keys.ts";

type Props = {
  readonly lines: readonly AuditLine[];
  readonly words: AuditWords;
  /** Whether each row names its rule: not where the group does. */
  readonly showRule: boolean;
  readonly rules: readonly RuleWords[];
  /** Position of the current line, -1 for none. */
  readonly at: number;
};

/** The flags: one tab stop, arrow keys between rows, only the rows on screen are drawn. */
export function AuditGrid({ lines, words, showRule, rules, at }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const { setCurrent, toggleGroup, select, selection, wanted } = useAudit();
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => lineKey(lines[index]) ?? index,
    estimateSize: (index) => (lines[index]?.type === "group" ? 38 : 52),
    overscan: 8,
  });
  // Once, when the screen opens: later the rows stay where the reader has put them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time a line is asked for
  useEffect(() => {
    const index = wanted ? lines.findIndex((line) => lineKey(line) === wanted.line) : -1;
    if (index < 0) return;
    setCurrent(wanted?.line);
    virtual.scrollToIndex(index, { align: "start" });
  }, [wanted]);
  const onKeyDown = useGridKeys(lines, at, (index) => virtual.scrollToIndex(index));
  const onPress = (line: AuditLine, event: MouseEvent | { readonly shiftKey: boolean }, box: boolean) => {
    const key = lineKey(line);
    const several = "ctrlKey" in event && (event.ctrlKey || event.metaKey);
    // Buttons of a row take the focus themselves.
    if (!("target" in event && event.target instanceof Element && event.target.closest("button")))
      grid.current?.focus();
    setCurrent(key);
    if (line.type === "group") {
      if (box) select((before) => withToggledAll(before, line.group.rows));
      else toggleGroup(line.group.key);
      return;
    }
    if (event.shiftKey) {
      select((before) => withRange(before, lines, lineKey(lines[at]), line.row.key));
      return;
    }
    if (box || several) select((before) => withToggled(before, line.row.key));
    if (!box) useNavigation.getState().select(line.row.flag.component);
  };
  return (
    <div
      ref={grid}
      className={styles.grid}
      role="treegrid"
      aria-label="Flags"
      aria-multiselectable="true"
      aria-rowcount={lines.length}
      aria-activedescendant={at >= 0 ? lineId(at) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && at < 0) setCurrent(lineKey(lines[0]));
      }}
    >
      <GridHead />
      <GridBody scroller={scroller} height={virtual.getTotalSize()}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          const place = {
            ...{ id: lineId(index), index, current: index === at },
            onPress: (event: MouseEvent) => onPress(line, event, false),
            onBox: (event: { readonly shiftKey: boolean }) => onPress(line, event, true),
          };
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.slot}
              style={{ transform: `translateY(${start}px)` }}
              role="presentation"
            >
              {line.type === "group" ? (
                <GroupLine
                  {...place}
                  line={line}
                  part={selectedPart(line.group.rows, selection.keys)}
                  about={rules.find(({ title }) => title === line.group.title)?.about}
                />
              ) : (
                <FlagLine
                  {...place}
                  row={line.row}
                  words={words}
                  selected={selection.keys.has(line.row.key)}
                  showRule={showRule || line.group.key === "waived"}
                />
              )}
            </div>
          );
        })}
      </GridBody>
    </div>
  );
}

const lineId = (index: number) => `audit-line-${index}`;
