import type { Runbook } from "../schema/runbook.ts";
import type { SearchIndex } from "./search.ts";
import { buildShard, type SearchInput } from "./shard.ts";

/** With more runbooks than this beside the rest, an index is built anew: each search looks at them once more. */
const mostChanged = 64;

/**
 * The index of an input of which only runbooks differ from what `index` was built from, in milliseconds; undefined
 * when it has to be built anew. Runbooks count as the same when they are the very same values.
 */
export function updatedIndex(
  index: SearchIndex,
  { components, runbooks }: SearchInput,
): SearchIndex | undefined {
  const { base } = index;
  if (base.components !== components) return undefined;
  if (base.runbooks === runbooks) return { base, changed: undefined };
  const known = new Map(base.runbooks.map((runbook) => [runbook.id, runbook]));
  const changed = runbooks.filter((runbook) => known.get(runbook.id) !== runbook);
  for (const { id } of runbooks) known.delete(id);
  if (changed.length + known.size > mostChanged) return undefined;
  return {
    base,
    changed: changed.length > 0 ? shardOf(index.changed, changed) : undefined,
    ...(known.size > 0 ? { gone: new Set(known.keys()) } : {}),
  };
}

function shardOf(before: SearchIndex["changed"], runbooks: readonly Runbook[]): SearchIndex["changed"] {
  const same =
    before?.runbooks.length === runbooks.length && before.runbooks.every((own, at) => own === runbooks[at]);
  return same ? before : buildShard({ components: [], runbooks });
}
