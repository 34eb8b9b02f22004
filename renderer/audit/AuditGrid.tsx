import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { Command } from "../commands/command-store.ts";
import { useOfferCommands } from "../commands/use-commands.ts";
import { useSettledSelect } from "../list/use-settled-select.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import styles from "./AuditGrid.module.css";
import type { AuditLine, AuditWords } from "./audit-lines.ts";
import type { AuditRow, RuleWords } from "./audit-list.ts";
import { useAudit } from "./audit-store.ts";
import { FlagLine } from "./FlagLine.tsx";
import { GridBody } from "./GridBody.tsx";
import { GridHead } from "./GridHead.tsx";
import { GroupLine } from "./GroupLine.tsx";
import { gridMove } from "./grid-move.ts";
import { showFlagEvidence } from "./show-flag-evidence.ts";

type Props = {
  readonly lines: readonly AuditLine[];
  readonly words: AuditWords;
  /** Whether each row names its rule: not where the group does. */
  readonly showRule: boolean;
  readonly rules: readonly RuleWords[];
};

/** The flags: one tab stop, arrow keys between rows, only the rows on screen are drawn. */
export function AuditGrid({ lines, words, showRule, rules }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { current, setCurrent, toggleGroup } = useAudit();
  const at = useCurrentLine(lines, current);
  const row = lines[at]?.type === "flag" ? lines[at].row : undefined;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => lineKey(lines[index]) ?? index,
    estimateSize: (index) => (lines[index]?.type === "group" ? 38 : 52),
    overscan: 8,
  });
  useFlagCommands(row, words);
  // Once, when the screen opens: later the rows stay where the reader has put them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, []);
  const settledSelect = useSettledSelect();
  const onKeyDown = (event: React.KeyboardEvent) => {
    // Buttons of the open row keep their own keys.
    if (event.target !== event.currentTarget) return;
    const line = lines[at];
    if (event.key === "Enter" && line) {
      event.preventDefault();
      if (line.type === "group") toggleGroup(line.group.key);
      else useNavigation.getState().go({ screen: "graph", selected: line.row.flag.component });
      return;
    }
    const move = gridMove(event.key, lines, at);
    if (!move) return;
    event.preventDefault();
    if (move.toggle !== undefined) toggleGroup(move.toggle);
    if (move.to === undefined) return;
    const next = lines[move.to];
    setCurrent(lineKey(next));
    if (next?.type === "flag") settledSelect(next.row.flag.component);
    virtual.scrollToIndex(move.to);
  };
  return (
    <div
      className={styles.grid}
      role="treegrid"
      aria-label="Flags"
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
          const place = { id: lineId(index), index, current: index === at };
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
                  about={rules.find(({ title }) => title === line.group.title)?.about}
                  onToggle={() => {
                    setCurrent(lineKey(line));
                    toggleGroup(line.group.key);
                  }}
                />
              ) : (
                <FlagLine
                  {...place}
                  row={line.row}
                  words={words}
                  showRule={showRule || line.group.key === "waived"}
                  onSelect={() => {
                    setCurrent(line.row.key);
                    useNavigation.getState().select(line.row.flag.component);
                  }}
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

function lineKey(line: AuditLine | undefined): string | undefined {
  if (!line) return undefined;
  return line.type === "group" ? `group ${line.group.key}` : line.row.key;
}

/** The current line, or else the worst flag of the component that was selected elsewhere; -1 for none. */
function useCurrentLine(lines: readonly AuditLine[], current: string | undefined): number {
  const selected = useNavigation((state) => state.location.selected);
  const at = lines.findIndex((line) => lineKey(line) === current);
  if (at >= 0) return at;
  return lines.findIndex((line) => line.type === "flag" && line.row.flag.component === selected);
}

function useFlagCommands(row: AuditRow | undefined, words: AuditWords): void {
  const command: Command = {
    ...{ id: "audit.evidence", title: "Evidence of the flag", group: "Selection", keys: ["E"] },
    run: () => row && showFlagEvidence(row, words),
  };
  useOfferCommands(row ? [command] : [], [row, words]);
}
