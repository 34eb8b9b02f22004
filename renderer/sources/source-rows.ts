import { sourceIdOf } from "../../core/audit/evidence-age.ts";
import type { BlindSpot } from "../../core/blind-spots/blind-spot.ts";
import type { Model } from "../../core/model.ts";
import type { Source } from "../../core/schema/source.ts";
import { type Age, ageOf } from "../evidence/age.ts";

/** A source with what rests on it. */
export type SourceRow = {
  readonly source: Source;
  /** Components and relations that cite it at least once. */
  readonly components: number;
  readonly relations: number;
  /** Counted to the model's day; absent where the date of the state that was read is not known. */
  readonly age?: Age;
};

/** Every source of the workspace in the order of its file. */
export function sourceRows({ workspace, today }: Model): SourceRow[] {
  const components = citations(
    workspace.components.map(({ evidence, file }) => [...evidence, ...(file?.immutableEvidence ?? [])]),
  );
  const relations = citations(workspace.relations.map(({ evidence }) => evidence));
  return workspace.sources.map((source) => {
    const age = ageOf(source.captured, today);
    const counts = { components: components.get(source.id) ?? 0, relations: relations.get(source.id) ?? 0 };
    return { source, ...counts, ...(age ? { age } : {}) };
  });
}

/** How many facts cite each source, a fact counted once however often it does. */
function citations(facts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const evidence of facts) {
    for (const id of new Set(evidence.map(sourceIdOf))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** How many blind spots each source would close, by its id. */
export function closedCounts(spots: readonly Pick<BlindSpot, "sources">[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sources } of spots) for (const id of sources) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
