import type { Adjacency, Graph } from "./graph.ts";

/** A directed graph as numbers: what algorithms need that do not care what nodes and edges stand for. */
export type Digraph = {
  readonly count: number;
  /** Node at each end of each edge. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Edges that start at a node. */
  readonly out: Adjacency;
  /** Edges that end at a node. */
  readonly into: Adjacency;
};

/** Indexes `count` nodes joined by edges `from[e] → to[e]`, both directions, in O(nodes + edges). */
export function digraph(count: number, from: Uint32Array, to: Uint32Array): Digraph {
  return { count, from, to, out: byEnd(count, from), into: byEnd(count, to) };
}

/** The relations of `graph` that `keep` accepts, as a graph of its own; edges are renumbered. */
export function subDigraph(graph: Graph, keep: (edge: number) => boolean): Digraph {
  const kept: number[] = [];
  for (let edge = 0; edge < graph.from.length; edge++) if (keep(edge)) kept.push(edge);
  return digraph(
    graph.components.length,
    Uint32Array.from(kept, (edge) => graph.from[edge] ?? 0),
    Uint32Array.from(kept, (edge) => graph.to[edge] ?? 0),
  );
}

/** Counting sort of edges by the node at one end; the order of edges within a node is kept. */
function byEnd(count: number, ends: Uint32Array): Adjacency {
  const starts = new Uint32Array(count + 1);
  for (const node of ends) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const edges = new Uint32Array(ends.length);
  for (let edge = 0; edge < ends.length; edge++) {
    const node = ends[edge] ?? 0;
    const slot = next[node] ?? 0;
    edges[slot] = edge;
    next[node] = slot + 1;
  }
  return { starts, edges };
}

/** One node per set, one edge per relation that leaves a set. */
export function condense(edges: Digraph, setOf: Uint32Array, count: number): Digraph {
  const from: number[] = [];
  const to: number[] = [];
  for (let edge = 0; edge < edges.from.length; edge++) {
    const source = setOf[edges.from[edge] ?? 0] ?? 0;
    const target = setOf[edges.to[edge] ?? 0] ?? 0;
    if (source === target) continue;
    from.push(source);
    to.push(target);
  }
  return digraph(count, Uint32Array.from(from), Uint32Array.from(to));
}
