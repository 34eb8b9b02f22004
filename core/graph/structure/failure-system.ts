import { strongSets } from "../cycles.ts";
import { condense, type Digraph, digraph, subDigraph } from "../digraph.ts";
import type { Graph } from "../graph.ts";
import { failuresBorne, isOnlyWay, redundantNeeds } from "./redundant-needs.ts";

/** A redundant need, between sets instead of components. */
export type SetNeed = {
  readonly set: number;
  readonly members: readonly number[];
  /** The need is not met once so many members have failed. */
  readonly failures: number;
};

/**
 * The graph as a fault tree: what takes what down, with components that take each other down as one set. A
 * set fails with any set that `edges` leads to, and with `needs` when enough of their members have failed.
 */
export type FailureSystem = {
  /** Set of each component. */
  readonly setOf: Uint32Array;
  readonly edges: Digraph;
  /** In the order of `redundantNeeds`. */
  readonly needs: readonly SetNeed[];
  readonly needsBySet: ReadonlyMap<number, readonly number[]>;
  /** Components with a redundant need. */
  readonly redundant: ReadonlySet<number>;
  /**
   * Sets in an order in which what a set fails with comes before it. Sets of one block fail with each other
   * over redundant needs, so that no order is right for them.
   */
  readonly blocks: readonly (readonly number[])[];
};

/** Derives the fault tree of a graph. O(components + relations). */
export function failureSystem(graph: Graph): FailureSystem {
  const hard = subDigraph(graph, (edge) => isOnlyWay(graph, edge));
  const sets = strongSets(hard);
  const edges = condense(hard, sets.of, sets.count);
  const setAt = (node: number | undefined) => sets.of[node ?? 0] ?? 0;
  const found = redundantNeeds(graph);
  const needs = found.map(
    (need): SetNeed => ({
      set: setAt(need.node),
      members: need.edges.map((edge) => setAt(graph.to[edge])),
      failures: failuresBorne(need) + 1,
    }),
  );
  const needsBySet = new Map<number, number[]>();
  needs.forEach(({ set }, need) => {
    needsBySet.set(set, [...(needsBySet.get(set) ?? []), need]);
  });
  const redundant = new Set(found.map(({ node }) => node));
  return { setOf: sets.of, edges, needs, needsBySet, redundant, blocks: blocksOf(edges, needs) };
}

/** Strongly connected sets come out with what they need first (see `StrongSets`). */
function blocksOf(edges: Digraph, needs: readonly SetNeed[]): number[][] {
  if (needs.length === 0) return Array.from({ length: edges.count }, (_, set) => [set]);
  const from = [...edges.from, ...needs.flatMap(({ set, members }) => members.map(() => set))];
  const to = [...edges.to, ...needs.flatMap(({ members }) => members)];
  const together = strongSets(digraph(edges.count, Uint32Array.from(from), Uint32Array.from(to)));
  const blocks: number[][] = Array.from({ length: together.count }, () => []);
  together.of.forEach((block, set) => {
    blocks[block]?.push(set);
  });
  return blocks;
}
