import type { AuditLine } from "./audit-lines.ts";
import type { AuditRow } from "./audit-list.ts";

/** Which flags are selected, by row key, and where a range begins. */
export type AuditSelection = {
  readonly keys: ReadonlySet<string>;
  /** Row from which Shift extends. */
  readonly anchor: string | undefined;
  /** What was selected before the present range: growing and shrinking a range leaves it alone. */
  readonly base: ReadonlySet<string>;
};

const nothing: ReadonlySet<string> = new Set();

export const noSelection: AuditSelection = { keys: nothing, anchor: undefined, base: nothing };

/** Selects one row more or one less; the next range begins at it. */
export function withToggled({ keys }: AuditSelection, key: string): AuditSelection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, anchor: key, base: next };
}

/** Selects all rows given, or none of them where all are selected already. */
export function withToggledAll(selection: AuditSelection, rows: readonly AuditRow[]): AuditSelection {
  const keys = new Set(selection.keys);
  const whole = selectedPart(rows, keys) === "all";
  for (const { key } of rows) {
    if (whole) keys.delete(key);
    else keys.add(key);
  }
  return { keys, anchor: rows[0]?.key, base: keys };
}

/**
 * Selects the rows from the anchor to `to`, in the order in which they stand; lines of groups between are passed over.
 *
 * @param from row to begin at where there is no anchor, or where it is not in the list any more
 */
export function withRange(
  selection: AuditSelection,
  lines: readonly AuditLine[],
  from: string | undefined,
  to: string,
): AuditSelection {
  const at = (key: string | undefined) =>
    lines.findIndex((line) => line.type === "flag" && line.row.key === key);
  const end = at(to);
  const held = at(selection.anchor);
  const start = held >= 0 ? held : Math.max(at(from), 0);
  const keys = new Set(selection.base);
  for (const key of keysOf(lines.slice(Math.min(start, end), Math.max(start, end) + 1))) keys.add(key);
  return { keys, anchor: held >= 0 ? selection.anchor : from, base: selection.base };
}

/** Selects every flag of the open groups. */
export function withAll(selection: AuditSelection, lines: readonly AuditLine[]): AuditSelection {
  const keys = new Set([...selection.keys, ...keysOf(lines)]);
  return { keys, anchor: selection.anchor, base: keys };
}

/** How much of some rows is selected. */
export function selectedPart(rows: readonly AuditRow[], keys: ReadonlySet<string>): "none" | "some" | "all" {
  let count = 0;
  for (const { key } of rows) if (keys.has(key)) count++;
  if (count === 0) return "none";
  return count === rows.length ? "all" : "some";
}

function keysOf(lines: readonly AuditLine[]): string[] {
  return lines.flatMap((line) => (line.type === "flag" ? [line.row.key] : []));
}
