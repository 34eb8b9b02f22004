import type { AuditRow } from "./audit-list.ts";

/** "3 waived (1 expires in 6 d)", about the waivers that end first; undefined where nothing is waived. */
export function waivedWords(rows: readonly Pick<AuditRow, "flag" | "waiverDays">[]): string | undefined {
  const waived = rows.filter(({ flag }) => flag.waived);
  if (waived.length === 0) return undefined;
  const days = waived.map(({ waiverDays }) => waiverDays ?? Number.POSITIVE_INFINITY);
  // Spread into arguments, ten thousand of them would be near what an engine takes.
  const soonest = days.reduce((least, day) => Math.min(least, day));
  const ending = days.filter((day) => day === soonest).length;
  if (ending === waived.length) {
    return `${waived.length} waived (${ending === 1 ? "expires" : "all expire"} in ${soonest} d)`;
  }
  return `${waived.length} waived (${ending} ${ending === 1 ? "expires" : "expire"} in ${soonest} d)`;
}
