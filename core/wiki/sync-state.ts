import { z } from "zod";

/**
 * How a runbook stands to its page: `never-published` from here; `in-step`; changed in one place or in `both`;
 * `page-deleted`, or moved away.
 */
export const syncStates = [
  "never-published",
  "in-step",
  "changed-here",
  "changed-there",
  "both",
  "page-deleted",
] as const;
export const syncStateSchema = z.enum(syncStates);
export type SyncState = z.infer<typeof syncStateSchema>;

/** Hashes of texts as a wiki keeps them, without the comment that says where a page comes from. */
export type SyncFacts = {
  /** What the runbook gave when it was last published; undefined: never from this workspace. */
  readonly sent: string | undefined;
  /** What the runbook gives now. */
  readonly ours: string;
  /** What was last seen on the page; null: there was no page; undefined: nobody has looked. */
  readonly theirs: string | null | undefined;
};

/**
 * Compares the three. A page that holds more than was sent, because an edit of somebody else was merged into it,
 * stays `changed-there` until the runbook has it too. Where nobody has looked, the page counts as it was left.
 */
export function syncState({ sent, ours, theirs }: SyncFacts): SyncState {
  if (sent === undefined) return theirs === ours ? "in-step" : "never-published";
  if (theirs === null) return "page-deleted";
  const there = theirs ?? sent;
  if (there === ours) return "in-step";
  if (there === sent) return "changed-here";
  return ours === sent ? "changed-there" : "both";
}
