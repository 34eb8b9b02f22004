import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import { type Effect, effectOf } from "../schema/relation-types.ts";

/**
 * Compact adjacency (CSR): the relations of node `n` in one direction are
 * `edges[starts[n]] … edges[starts[n + 1] - 1]`, each an index into `Graph.relations`.
 */
export type Adjacency = { readonly starts: Uint32Array; readonly edges: Uint32Array };

/** Components and relations as numbers: positions in `components` and `relations`. */
export type Graph = {
  readonly components: readonly Component[];
  readonly relations: readonly Relation[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Component position at each end of each relation. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly effects: readonly Effect[];
  /** What a component needs: relations that start at it. */
  readonly needs: Adjacency;
  /** What needs a component: relations that end at it. */
  readonly neededBy: Adjacency;
};

/** Builds the adjacency. Relations with an unknown end are left out (loading has reported them). */
export function buildGraph(components: readonly Component[], allRelations: readonly Relation[]): Graph {
  const indexOf = new Map(components.map((component, index) => [component.id, index]));
  const relations = allRelations.filter((relation) => indexOf.has(relation.from) && indexOf.has(relation.to));
  const from = Uint32Array.from(relations, (relation) => indexOf.get(relation.from) ?? 0);
  const to = Uint32Array.from(relations, (relation) => indexOf.get(relation.to) ?? 0);
  return {
    components,
    relations,
    indexOf,
    from,
    to,
    effects: relations.map((relation) => effectOf(relation.type)),
    needs: adjacency(components.length, from),
    neededBy: adjacency(components.length, to),
  };
}

/** Counting sort of edge numbers by the node at `ends`; keeps the order of the file within a node. */
function adjacency(nodeCount: number, ends: Uint32Array): Adjacency {
  const starts = new Uint32Array(nodeCount + 1);
  for (const node of ends) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node++)
    starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const edges = new Uint32Array(ends.length);
  ends.forEach((node, edge) => {
    const slot = next[node] ?? 0;
    edges[slot] = edge;
    next[node] = slot + 1;
  });
  return { starts, edges };
}

/** Relation numbers at a node, in one direction. A view: do not change it. */
export function edgesAt(adjacencyOfOneWay: Adjacency, node: number): Uint32Array {
  return adjacencyOfOneWay.edges.subarray(adjacencyOfOneWay.starts[node], adjacencyOfOneWay.starts[node + 1]);
}
