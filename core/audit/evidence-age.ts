import { daysBetween } from "../runbook/days.ts";
import type { Component } from "../schema/component.ts";
import type { AuditContext } from "./context.ts";

/** Id of the source that a piece of evidence points at. */
export function sourceIdOf(evidence: string): string {
  const colon = evidence.indexOf(":");
  return colon < 0 ? evidence : evidence.slice(0, colon);
}

/** Last day that a partial date covers (`2018-12` → `2018-12-31`); undefined for `unknown` and anything else. */
export function lastDayOf(date: string | undefined): string | undefined {
  if (date === undefined || !/^\d{4}(-\d{2}){0,2}$/.test(date)) return undefined;
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** How old what is known about a component is, in days, and the date that says so. */
export type EvidenceAge = { readonly days: number; readonly date: string; readonly of: "fact" | "source" };

/**
 * The age by the day for which the facts hold, or by the newest of the sources cited, whichever is older. A
 * source without a date, and a fact dated later than today, say nothing about age.
 */
export function evidenceAge(context: AuditContext, { asOf, evidence }: Component): EvidenceAge | undefined {
  const captured = evidence.map((item) => lastDayOf(context.sourceOf(sourceIdOf(item))?.captured));
  const newest = captured.includes(undefined)
    ? undefined
    : captured.reduce((a, b) => ((a ?? "") > (b ?? "") ? a : b));
  const stated = lastDayOf(asOf);
  const ages: EvidenceAge[] = [];
  if (stated !== undefined) ages.push({ days: daysBetween(stated, context.today), date: asOf, of: "fact" });
  if (newest !== undefined)
    ages.push({ days: daysBetween(newest, context.today), date: newest, of: "source" });
  return ages.reduce<EvidenceAge | undefined>(
    (oldest, age) => (oldest && oldest.days >= age.days ? oldest : age),
    undefined,
  );
}

/** Whether all that a statement rests on was read as of a later day than `today`: then it speaks of another time. */
export function isOfLater(context: AuditContext, evidence: readonly string[]): boolean {
  return evidence.every((item) => {
    const captured = context.sourceOf(sourceIdOf(item))?.captured;
    return captured !== undefined && captured !== "unknown" && captured > context.today;
  });
}
