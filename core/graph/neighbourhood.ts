import type { Adjacency, Graph } from "./graph.ts";

/** Largest number of hops on each side. */
export type Hops = { readonly needs: number; readonly neededBy: number };

/** Components around some starts, nearest first. */
export type Neighbourhood = {
  readonly nodes: Uint32Array;
  /**
   * Hops of each entry of `nodes`: 0 for a start, positive for what the starts need (drawn right), negative
   * for what needs them (drawn left).
   */
  readonly distance: Int32Array;
};

type Follow = (edge: number) => boolean;

/**
 * What the starts need and what needs them, within the given hops, over the relations `follow` accepts. A
 * component on both sides, as in a circle, gets the nearer one; when both are equally near it counts as
 * needing the starts, since that is the side on which trouble arrives.
 */
export function neighbourhood(
  graph: Graph,
  starts: Iterable<number>,
  hops: Hops,
  follow: Follow = () => true,
): Neighbourhood {
  const known = [...starts];
  const left = hopsFrom(graph.neededBy, graph.from, known, hops.neededBy, follow);
  const right = hopsFrom(graph.needs, graph.to, known, hops.needs, follow);
  const distance = new Map<number, number>();
  for (const [node, hop] of left) {
    if (hop <= (right.get(node) ?? Number.POSITIVE_INFINITY)) distance.set(node, -hop || 0);
  }
  for (const [node, hop] of right) if (!distance.has(node)) distance.set(node, hop);
  const nearestFirst = [...distance].sort(([, a], [, b]) => Math.abs(a) - Math.abs(b));
  return {
    nodes: Uint32Array.from(nearestFirst, ([node]) => node),
    distance: Int32Array.from(nearestFirst, ([, hop]) => hop),
  };
}

/** Fewest hops of everything within `limit` hops in one direction. */
function hopsFrom(
  adjacency: Adjacency,
  farEnd: Uint32Array,
  starts: readonly number[],
  limit: number,
  follow: Follow,
): Map<number, number> {
  const hops = new Map(starts.map((start) => [start, 0]));
  // A Map hands out entries added while it is being walked, so it is its own queue.
  for (const [node, hop] of hops) {
    if (hop >= limit) break;
    for (const edge of adjacency.edges.subarray(adjacency.starts[node], adjacency.starts[node + 1])) {
      const next = farEnd[edge] ?? 0;
      if (!hops.has(next) && follow(edge)) hops.set(next, hop + 1);
    }
  }
  return hops;
}
