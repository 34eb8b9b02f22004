import type { Severity } from "../../core/audit/flag.ts";
import type { AuditRow } from "./audit-list.ts";

export const sortings = ["worst", "dependents", "name"] as const;
export type Sorting = (typeof sortings)[number];

export const severityRank: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 };

/**
 * Severity and what depends on the component, compared in this order. Severity has already risen with what pages
 * people, so no number of dependents makes a warning come before what is critical.
 */
export type Weight = { readonly rank: number; readonly dependents: number };

/** Order of two names, the same in every browser. */
export const nameOrder = new Intl.Collator("en").compare;

/** Weight of the heaviest of some flags. */
export function weightOf(rows: readonly AuditRow[]): Weight {
  let heaviest: Weight = { rank: severityRank.info, dependents: 0 };
  for (const row of rows) {
    const weight = weightOfRow(row);
    if (byWeight(weight, heaviest, "worst") < 0) heaviest = weight;
  }
  return heaviest;
}

/** Order of two weights, the heavier first; by name there is none. */
export function byWeight(a: Weight, b: Weight, sorting: Sorting): number {
  if (sorting === "name") return 0;
  const severity = a.rank - b.rank;
  const dependents = b.dependents - a.dependents;
  return sorting === "worst" ? severity || dependents : dependents || severity;
}

/** Order of two flags; those of equal weight go by name, so that the order is always the same. */
export function compareRows(
  sorting: Sorting,
  nameOf: (id: string) => string,
): (a: AuditRow, b: AuditRow) => number {
  const byName = (a: AuditRow, b: AuditRow) => nameOrder(nameOf(a.flag.component), nameOf(b.flag.component));
  const heavier = (a: AuditRow, b: AuditRow, by: Sorting) => byWeight(weightOfRow(a), weightOfRow(b), by);
  if (sorting === "name") return (a, b) => byName(a, b) || heavier(a, b, "worst");
  return (a, b) => heavier(a, b, sorting) || byName(a, b);
}

function weightOfRow({ flag }: AuditRow): Weight {
  return { rank: severityRank[flag.severity], dependents: flag.dependents };
}
