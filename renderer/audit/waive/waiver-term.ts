import { addDays, daysBetween } from "../../../core/runbook/days.ts";

/** Longest time a flag may be waived, in days; the same as the host's, whose module would bring its schema along. */
export const longestTermDays = 180;

export const usualTermDays = 90;

/** How long a waiver would hold, or why it cannot. */
export type WaiverTerm =
  | {
      readonly ok: true;
      readonly days: number /** First day on which the flag counts again. */;
      readonly back: string;
    }
  | { readonly ok: false; readonly why: string };

/** Days from which the end of a waiver can be chosen; the last day still counts. */
export function termLimits(since: string): { readonly min: string; readonly max: string } {
  return { min: since, max: addDays(since, longestTermDays) };
}

/** The term of a waiver that begins on `since` and ends on `expires`, both YYYY-MM-DD. */
export function waiverTerm(since: string, expires: string): WaiverTerm {
  const days = /^\d{4}-\d{2}-\d{2}$/.test(expires) ? daysBetween(since, expires) : Number.NaN;
  const { max } = termLimits(since);
  if (Number.isNaN(days)) return { ok: false, why: "Choose the last day of the waiver." };
  if (days < 0) return { ok: false, why: `The last day cannot be before ${since}.` };
  if (days > longestTermDays) {
    return { ok: false, why: `A waiver holds ${longestTermDays} days at most: until ${max} at the latest.` };
  }
  return { ok: true, days, back: addDays(expires, 1) };
}
