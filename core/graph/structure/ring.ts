import { edgesAt, type Graph } from "../graph.ts";

/** Members from which a shortest ring is looked for; a circle of more is searched from its first ones. */
const mostStarts = 16;

/**
 * Relations of a short ring through a set of components that need each other, over the relations `follow`
 * accepts: the shortest through any of the first members. Of equally short ones the first in the order of the
 * graph. Empty where the set has no ring.
 */
export function shortRing(
  graph: Graph,
  members: readonly number[],
  follow: (edge: number) => boolean,
): readonly number[] {
  const inside = new Set(members);
  let best: readonly number[] = [];
  for (const start of members.slice(0, mostStarts)) {
    const ring = ringFrom(graph, start, (edge) => follow(edge) && inside.has(graph.to[edge] ?? -1));
    if (ring.length > 0 && (best.length === 0 || ring.length < best.length)) best = ring;
    if (best.length === 1 || best.length === 2) break;
  }
  return best;
}

/** Breadth first from a component until a relation leads back to it. */
function ringFrom(graph: Graph, start: number, follow: (edge: number) => boolean): readonly number[] {
  const via = new Map<number, number>([[start, -1]]);
  for (const node of via.keys()) {
    for (const edge of edgesAt(graph.needs, node)) {
      if (!follow(edge)) continue;
      const next = graph.to[edge] ?? -1;
      if (next === start) return [...chainTo(graph, via, node), edge];
      if (!via.has(next)) via.set(next, edge);
    }
  }
  return [];
}

function chainTo(graph: Graph, via: ReadonlyMap<number, number>, node: number): number[] {
  const chain: number[] = [];
  for (let edge = via.get(node) ?? -1; edge >= 0; edge = via.get(graph.from[edge] ?? 0) ?? -1)
    chain.push(edge);
  return chain.reverse();
}
