import { longestWaiverDays, type Waiver, waiverSchema } from "../schema/waiver.ts";

const dayMs = 86_400_000;

/** Why `waiver` cannot be written down, as a sentence; undefined when it can. */
export function waiverFault(waiver: Waiver): string | undefined {
  if (waiver.reason.trim() === "") return "A waiver needs a reason.";
  const checked = waiverSchema.safeParse(waiver);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return `“${issue?.path.join(".")}” of the waiver: ${issue?.message}.`;
  }
  const days = (Date.parse(waiver.expires) - Date.parse(waiver.since)) / dayMs;
  if (days < 0) return `The waiver would end on ${waiver.expires}, before it starts on ${waiver.since}.`;
  if (days <= longestWaiverDays) return undefined;
  const last = new Date(Date.parse(waiver.since) + longestWaiverDays * dayMs).toISOString().slice(0, 10);
  return `A waiver lasts ${longestWaiverDays} days at most; this one would last ${days}. It can end on ${last}.`;
}
