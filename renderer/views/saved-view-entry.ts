import type { Snapshot } from "../../core/contract.ts";
import type { NamedView } from "../../core/schema/saved-view.ts";

/** A saved view as the list needs it; `hash` is of its file's bytes as they were read, in hex. */
export type SavedViewEntry = { readonly view: NamedView; readonly hash: string | undefined };

/** The saved views by title. */
export function savedViewEntries(
  views: readonly NamedView[],
  hashes: Snapshot["hashes"],
): readonly SavedViewEntry[] {
  return views
    .map((view) => ({ view, hash: hashes?.[view.file] }))
    .sort((a, b) => a.view.title.localeCompare(b.view.title, "en") || (a.view.id < b.view.id ? -1 : 1));
}
