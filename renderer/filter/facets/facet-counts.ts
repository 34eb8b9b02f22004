import type { ComponentKind } from "../../../core/schema/component-kinds.ts";
import type { DirectoryEntry } from "../../model/directory.ts";

/** How many components there are of something, and how many of them the filter lets through. */
export type Count = { readonly shown: number; readonly total: number };

export type FacetCounts = {
  readonly kinds: ReadonlyMap<ComponentKind, Count>;
  readonly owners: ReadonlyMap<string, Count>;
};

/** Counts of everything that can be filtered by. @param ids that pass the filter; undefined: all of them do */
export function facetCounts(
  directory: readonly DirectoryEntry[],
  ids: ReadonlySet<string> | undefined,
): FacetCounts {
  const kinds = new Map<ComponentKind, Count>();
  const owners = new Map<string, Count>();
  for (const { id, kind, owner } of directory) {
    const passes = ids === undefined || ids.has(id);
    add(kinds, kind, passes);
    if (owner) add(owners, owner, passes);
  }
  return { kinds, owners };
}

function add<K>(counts: Map<K, Count>, key: K, passes: boolean): void {
  const { shown, total } = counts.get(key) ?? { shown: 0, total: 0 };
  counts.set(key, { shown: shown + (passes ? 1 : 0), total: total + 1 });
}

/** "34", or "12 of 34" while some are left out. */
export function countWords({ shown, total }: Count): string {
  return shown === total ? String(total) : `${shown} of ${total}`;
}
