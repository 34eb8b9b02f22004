import { type Digraph, subDigraph } from "./digraph.ts";
import type { Graph } from "./graph.ts";
import { isHardFailure } from "./hard-relations.ts";

/** A component whose loss splits what hangs together. */
export type CutVertex = {
  readonly node: number;
  /** Components that lose touch with the largest piece that remains. */
  readonly separated: number;
  /** Number of pieces that remain. */
  readonly pieces: number;
};

/**
 * Components that hold the graph together on their own, over hard relations that break or alarm, whatever
 * their direction; worst first, then in the order of the graph. O(components + relations). A check that
 * tests two halves joins them too: what nothing needs is no point of failure, see `dependentCounts`.
 * Hopcroft and Tarjan, "Algorithm 447: efficient algorithms for graph manipulation" (1973), without recursion.
 */
export function cutVertices(graph: Graph): readonly CutVertex[] {
  const edges = subDigraph(
    graph,
    (edge) => isHardFailure(graph, edge) && graph.from[edge] !== graph.to[edge],
  );
  const search = newSearch(edges);
  const found: CutVertex[] = [];
  for (let root = 0; root < edges.count; root++) {
    if (search.index[root] !== 0) continue;
    const reached = searchFrom(edges, search, root);
    for (const node of reached) {
      const cut = asCutVertex(search, node, root, reached.length);
      if (cut) found.push(cut);
    }
  }
  return found.sort((a, b) => b.separated - a.separated || a.node - b.node);
}

type Search = ReturnType<typeof newSearch>;

function newSearch(edges: Digraph) {
  return {
    seen: 0,
    index: new Uint32Array(edges.count),
    low: new Uint32Array(edges.count),
    parent: new Int32Array(edges.count).fill(-1),
    cursor: new Uint32Array(edges.count),
    /** Nodes below in the search tree, with the node itself. */
    size: new Uint32Array(edges.count).fill(1),
    /** Sizes of the pieces below a node that hang on nothing but it: how many, in all, and the largest. */
    branches: new Uint32Array(edges.count),
    below: new Uint32Array(edges.count),
    largest: new Uint32Array(edges.count),
  };
}

/** Nodes connected to the root, in the order of discovery. */
function searchFrom(edges: Digraph, search: Search, root: number): number[] {
  const { index, low, parent } = search;
  const reached = [root];
  index[root] = low[root] = ++search.seen;
  for (let node = root; node >= 0; ) {
    const next = neighbourAt(edges, node, search.cursor[node] ?? 0);
    search.cursor[node] = (search.cursor[node] ?? 0) + 1;
    if (next === undefined) {
      leave(search, node);
      node = parent[node] ?? -1;
    } else if (index[next] === 0) {
      index[next] = low[next] = ++search.seen;
      parent[next] = node;
      reached.push(next);
      node = next;
    } else low[node] = Math.min(low[node] ?? 0, index[next] ?? 0);
  }
  return reached;
}

/** Neighbours in both directions, numbered from 0. An edge back to the parent changes no `low` that matters. */
function neighbourAt(edges: Digraph, node: number, position: number): number | undefined {
  const start = edges.out.starts[node] ?? 0;
  const outgoing = (edges.out.starts[node + 1] ?? 0) - start;
  if (position < outgoing) return edges.to[edges.out.edges[start + position] ?? 0];
  const slot = (edges.into.starts[node] ?? 0) + position - outgoing;
  return slot < (edges.into.starts[node + 1] ?? 0) ? edges.from[edges.into.edges[slot] ?? 0] : undefined;
}

function leave(search: Search, node: number): void {
  const { parent, low, index, size, branches, below, largest } = search;
  const above = parent[node] ?? -1;
  if (above < 0) return;
  const weight = size[node] ?? 0;
  size[above] = (size[above] ?? 0) + weight;
  low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
  if ((low[node] ?? 0) < (index[above] ?? 0)) return;
  branches[above] = (branches[above] ?? 0) + 1;
  below[above] = (below[above] ?? 0) + weight;
  largest[above] = Math.max(largest[above] ?? 0, weight);
}

function asCutVertex(search: Search, node: number, root: number, together: number): CutVertex | undefined {
  const rest = node === root ? 0 : together - 1 - (search.below[node] ?? 0);
  const pieces = (search.branches[node] ?? 0) + (rest > 0 ? 1 : 0);
  if (pieces < 2) return undefined;
  const largest = Math.max(search.largest[node] ?? 0, rest);
  return { node, separated: together - 1 - largest, pieces };
}
