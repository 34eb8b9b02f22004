import type { KeyboardEvent } from "react";
import { useSettledSelect } from "../list/use-settled-select.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { type AuditLine, lineKey } from "./audit-lines.ts";
import { noSelection, withAll, withRange, withToggled, withToggledAll } from "./audit-selection.ts";
import { useAudit } from "./audit-store.ts";
import { gridMove, nextFlag } from "./grid-move.ts";

/**
 * The keys of the grid: those of a treegrid, Enter to open, and those of a list in which several can be selected.
 *
 * @param at current line, -1 for none
 * @param show brings a line into view
 */
export function useGridKeys(
  lines: readonly AuditLine[],
  at: number,
  show: (index: number) => void,
): (event: KeyboardEvent) => void {
  const { toggleGroup, setCurrent } = useAudit();
  const settledSelect = useSettledSelect();
  const moveTo = (index: number) => {
    setCurrent(lineKey(lines[index]));
    show(index);
  };
  const goTo = (index: number) => {
    const next = lines[index];
    moveTo(index);
    if (next?.type === "flag") settledSelect(next.row.flag.component);
  };
  return (event) => {
    // Buttons of the open row keep their own keys.
    if (event.target !== event.currentTarget) return;
    const line = lines[at];
    if (changesSelection(event, lines, at, moveTo)) event.preventDefault();
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === "Enter" && line) {
      event.preventDefault();
      if (line.type === "group") toggleGroup(line.group.key);
      else useNavigation.getState().go({ screen: "graph", selected: line.row.flag.component });
    } else {
      const move = gridMove(event.key, lines, at);
      if (!move) return;
      event.preventDefault();
      if (move.toggle !== undefined) toggleGroup(move.toggle);
      if (move.to !== undefined) goTo(move.to);
    }
  };
}

/** Returns whether the key was one that selects. */
function changesSelection(
  event: KeyboardEvent,
  lines: readonly AuditLine[],
  at: number,
  extendTo: (index: number) => void,
): boolean {
  const { select, selection } = useAudit.getState();
  const line = lines[at];
  if (event.key === " " && line) {
    select((before) =>
      line.type === "flag" ? withToggled(before, line.row.key) : withToggledAll(before, line.group.rows),
    );
    return true;
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a" && !event.shiftKey) {
    select((before) => withAll(before, lines));
    return true;
  }
  if (event.key === "Escape" && selection.keys.size > 0) {
    select(() => noSelection);
    return true;
  }
  if (!event.shiftKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return false;
  const to = nextFlag(lines, at, event.key === "ArrowDown" ? 1 : -1);
  const next = lines[to];
  if (next?.type === "flag") {
    select((before) => withRange(before, lines, lineKey(line), next.row.key));
    extendTo(to);
  }
  return true;
}
