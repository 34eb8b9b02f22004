import type { Flag } from "../../core/audit/flag.ts";

/** Flags to read now, and those that are told in one quiet line: notes, and what somebody has accepted. */
export type FlagSplit = { readonly loud: readonly Flag[]; readonly quiet: readonly Flag[] };

/** Splits flags; the order within each part stays. */
export function splitFlags(flags: readonly Flag[]): FlagSplit {
  const isQuiet = (flag: Flag) => flag.severity === "info" || flag.waived !== undefined;
  return { loud: flags.filter((flag) => !isQuiet(flag)), quiet: flags.filter(isQuiet) };
}

/** "2 notes, 1 waived". */
export function quietWords(quiet: readonly Flag[]): string {
  const waived = quiet.filter((flag) => flag.waived).length;
  const notes = quiet.length - waived;
  const parts = [
    ...(notes > 0 ? [`${notes} ${notes === 1 ? "note" : "notes"}`] : []),
    ...(waived > 0 ? [`${waived} waived`] : []),
  ];
  return parts.join(", ");
}
