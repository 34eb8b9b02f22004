import type { Graph } from "../graph/graph.ts";
import { wordsOf } from "../search/fold.ts";

const kept = new WeakMap<Graph, ReadonlySet<string>>();

/**
 * Every word of the ids, names and aliases of a graph's components, blind spots aside, which are named in ordinary
 * words; made at the first call and kept.
 */
export function nameWords(graph: Graph): ReadonlySet<string> {
  const known = kept.get(graph);
  if (known) return known;
  const made = new Set(
    graph.components
      .filter(({ kind }) => kind !== "blind-spot")
      .flatMap(({ id, name, aliases = [] }) => [id, name, ...aliases].flatMap(wordsOf)),
  );
  kept.set(graph, made);
  return made;
}
