import { type Digraph, subDigraph } from "./digraph.ts";
import type { Graph } from "./graph.ts";

/** Strongly connected sets: nodes of one set can all reach each other. */
export type StrongSets = {
  readonly count: number;
  /** Set of each node. An edge from one set to another goes from the higher number to the lower. */
  readonly of: Uint32Array;
};

/**
 * Components that need each other in a circle, over the relations `follow` accepts: each circle's members in
 * ascending order, circles by their first member. A component that needs itself is a circle of one.
 */
export function cycles(graph: Graph, follow: (edge: number) => boolean = () => true): readonly number[][] {
  const edges = subDigraph(graph, follow);
  const sets = strongSets(edges);
  const members = new Map<number, number[]>();
  sets.of.forEach((set, node) => {
    const known = members.get(set);
    if (known) known.push(node);
    else members.set(set, [node]);
  });
  const loops = new Set<number>();
  edges.from.forEach((node, edge) => {
    if (edges.to[edge] === node) loops.add(node);
  });
  return [...members.values()].filter((set) => set.length > 1 || loops.has(set[0] ?? -1));
}

/**
 * Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion: a chain of ten
 * thousand components must not overflow the stack. O(nodes + edges).
 */
export function strongSets(graph: Digraph): StrongSets {
  const search = newSearch(graph);
  for (let root = 0; root < graph.count; root++) {
    if (search.index[root] === 0) searchFrom(graph, search, root);
  }
  return { count: search.sets, of: search.of };
}

type Search = ReturnType<typeof newSearch>;

function newSearch(graph: Digraph) {
  return {
    /** Order of discovery from 1; 0: not seen. */
    index: new Uint32Array(graph.count),
    low: new Uint32Array(graph.count),
    /** Next edge slot to look at. */
    cursor: graph.out.starts.slice(0, graph.count),
    open: new Uint8Array(graph.count),
    /** Nodes whose set is not known yet. */
    pending: new Uint32Array(graph.count),
    pendingCount: 0,
    /** The path from the root to the node in hand. */
    path: new Uint32Array(graph.count),
    seen: 0,
    sets: 0,
    of: new Uint32Array(graph.count),
  };
}

function searchFrom(graph: Digraph, search: Search, root: number): void {
  const { index, low, cursor, open, path } = search;
  let depth = enter(search, root, 0);
  while (depth > 0) {
    const node = path[depth - 1] ?? 0;
    const slot = cursor[node] ?? 0;
    if (slot < (graph.out.starts[node + 1] ?? 0)) {
      cursor[node] = slot + 1;
      const next = graph.to[graph.out.edges[slot] ?? 0] ?? 0;
      if (index[next] === 0) depth = enter(search, next, depth);
      else if (open[next] === 1) low[node] = Math.min(low[node] ?? 0, index[next] ?? 0);
      continue;
    }
    depth--;
    if (low[node] === index[node]) close(search, node);
    if (depth > 0) {
      const parent = path[depth - 1] ?? 0;
      low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
    }
  }
}

function enter(search: Search, node: number, depth: number): number {
  search.seen++;
  search.index[node] = search.seen;
  search.low[node] = search.seen;
  search.open[node] = 1;
  search.pending[search.pendingCount++] = node;
  search.path[depth] = node;
  return depth + 1;
}

function close(search: Search, root: number): void {
  for (let node = -1; node !== root; ) {
    node = search.pending[--search.pendingCount] ?? root;
    search.open[node] = 0;
    search.of[node] = search.sets;
  }
  search.sets++;
}
