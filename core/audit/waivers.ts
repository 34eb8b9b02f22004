import { daysBetween } from "../runbook/days.ts";
import { longestWaiverDays, type Waiver } from "../schema/waiver.ts";
import type { Flag } from "./flag.ts";

/** Whether a waiver holds on a day, and if not, why. */
export type WaiverState = "holds" | "not-yet" | "expired" | "too-long";

/** State of a waiver on `today` (YYYY-MM-DD). The last day still counts; one of over 180 days never holds. */
export function waiverState({ since, expires }: Waiver, today: string): WaiverState {
  if (daysBetween(since, expires) > longestWaiverDays) return "too-long";
  if (expires < today) return "expired";
  return since > today ? "not-yet" : "holds";
}

/** So many days before its end somebody should look at a waiver again. */
const expiringDays = 14;

/** Whether a waived flag comes back within two weeks. */
export function isExpiring({ waived }: Flag): boolean {
  return waived?.daysLeft !== undefined && waived.daysLeft <= expiringDays;
}

/** Marks each flag that a waiver of its component and rule covers today. Waived flags stay in the list. */
export function applyWaivers(flags: readonly Flag[], waivers: readonly Waiver[], today: string): Flag[] {
  const holding = new Map(
    waivers
      .filter((waiver) => waiverState(waiver, today) === "holds")
      .map((waiver) => [keyOf(waiver.component, waiver.rule), waiver]),
  );
  return flags.map((flag) => {
    const waiver = holding.get(keyOf(flag.component, flag.rule));
    if (!waiver) return flag;
    const { reason, expires } = waiver;
    return { ...flag, waived: { reason, expires, daysLeft: daysBetween(today, expires) } };
  });
}

function keyOf(component: string, rule: string): string {
  return `${component} ${rule}`;
}
