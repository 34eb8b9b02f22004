import type { Graph } from "./graph.ts";

/**
 * Whether a relation takes its `from` down, or makes it go red, with certainty of kind: effect `breaks` or
 * `alarms`, strength `hard`. Counts of dependents and single points of failure rest on these alone.
 */
export function isHardFailure(graph: Graph, edge: number): boolean {
  const effect = graph.effects[edge];
  return (effect === "breaks" || effect === "alarms") && graph.relations[edge]?.strength === "hard";
}
