import type { Digraph } from "../graph/digraph.ts";

/** Where each node stands round the centre. */
export type Sectors = {
  /** Ring of each node: hops from the centre; what does not hang on it is one ring beyond the last. */
  readonly ring: Uint32Array;
  /** 0 to 1 round the circle, from the right downwards: the middle of the node's sector. */
  readonly turn: Float64Array;
};

/**
 * Rings and sectors by a radial tree: every node hangs on one neighbour a ring further in, and gets a sector
 * of that one's as wide as what hangs on it in turn, so that neighbours stay together (Wills, "NicheWorks",
 * 1999). What the focus needs lies to the right, what needs it to the left.
 * @param rows signed hops; without them hops are counted from the node with the most edges
 */
export function sectors(graph: Digraph, rows: Int32Array | undefined): Sectors {
  const signed = rows ?? hopsFromBusiest(graph);
  const ring = Uint32Array.from(signed, (row) => Math.abs(row));
  const order = Uint32Array.from(ring.keys()).sort((a, b) => (ring[a] ?? 0) - (ring[b] ?? 0) || a - b);
  const parent = parents(graph, signed, ring);
  const weight = weights(order, parent);
  return { ring, turn: turns(order, parent, weight, signed) };
}

function hopsFromBusiest(graph: Digraph): Int32Array {
  const hops = new Int32Array(graph.count).fill(-1);
  const degree = (node: number) =>
    (graph.out.starts[node + 1] ?? 0) -
    (graph.out.starts[node] ?? 0) +
    (graph.into.starts[node + 1] ?? 0) -
    (graph.into.starts[node] ?? 0);
  let busiest = 0;
  for (let node = 1; node < graph.count; node++) if (degree(node) > degree(busiest)) busiest = node;
  const queue = graph.count > 0 ? [busiest] : [];
  hops[busiest] = 0;
  for (const node of queue) {
    for (const next of neighbours(graph, node)) {
      if (hops[next] !== -1) continue;
      hops[next] = (hops[node] ?? 0) + 1;
      queue.push(next);
    }
  }
  const beyond = hops.reduce((most, hop) => Math.max(most, hop), 0) + 1;
  return hops.map((hop) => (hop === -1 ? beyond : hop));
}

function* neighbours(graph: Digraph, node: number): Generator<number> {
  for (const edge of graph.out.edges.subarray(graph.out.starts[node], graph.out.starts[node + 1])) {
    yield graph.to[edge] ?? 0;
  }
  for (const edge of graph.into.edges.subarray(graph.into.starts[node], graph.into.starts[node + 1])) {
    yield graph.from[edge] ?? 0;
  }
}

/** The neighbour one ring further in with the lowest number, on the same side; -1 where there is none. */
function parents(graph: Digraph, signed: Int32Array, ring: Uint32Array): Int32Array {
  return Int32Array.from(ring, (own, node) => {
    let best = -1;
    for (const other of neighbours(graph, node)) {
      const sameSide = own === 1 || Math.sign(signed[other] ?? 0) === Math.sign(signed[node] ?? 0);
      if (ring[other] === own - 1 && sameSide && (best === -1 || other < best)) best = other;
    }
    return best;
  });
}

/** Leaves below each node, at least 1. `order` has inner rings first. */
function weights(order: Uint32Array, parent: Int32Array): Uint32Array {
  const leaves = new Uint32Array(parent.length);
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at] ?? 0;
    leaves[node] = Math.max(1, leaves[node] ?? 0);
    const above = parent[node] ?? -1;
    if (above >= 0) leaves[above] = (leaves[above] ?? 0) + (leaves[node] ?? 0);
  }
  return leaves;
}

function turns(
  order: Uint32Array,
  parent: Int32Array,
  weight: Uint32Array,
  signed: Int32Array,
): Float64Array {
  const turn = new Float64Array(parent.length);
  const width = new Float64Array(parent.length);
  /** Where the next child's sector starts. */
  const next = new Float64Array(parent.length);
  const place = (node: number, start: number, share: number) => {
    width[node] = share;
    turn[node] = start + share / 2;
    next[node] = start;
  };
  const tops = placeTops(order, parent, weight, signed, place);
  for (const node of order) {
    const above = parent[node] ?? -1;
    if (tops.has(node) || above < 0) continue;
    const share = ((width[above] ?? 0) * (weight[node] ?? 0)) / (weight[above] || 1);
    place(node, next[above] ?? 0, share);
    next[above] = (next[above] ?? 0) + share;
  }
  return turn.map((at) => at - Math.floor(at));
}

/** Shares out the circle among the nodes next to the centre: needs round the right end, the others after. */
function placeTops(
  order: Uint32Array,
  parent: Int32Array,
  weight: Uint32Array,
  signed: Int32Array,
  place: (node: number, start: number, share: number) => void,
): ReadonlySet<number> {
  const tops = [...order].filter((node) => isTop(parent, signed, node));
  const right = tops.filter((node) => (signed[node] ?? 0) >= 0);
  const left = tops.filter((node) => (signed[node] ?? 0) < 0);
  const weightOf = (nodes: readonly number[]) => nodes.reduce((sum, node) => sum + (weight[node] ?? 0), 0);
  const total = weightOf(tops) || 1;
  let start = -weightOf(right) / total / 2;
  for (const node of [...right, ...left]) {
    const share = (weight[node] ?? 0) / total;
    place(node, start, share);
    start += share;
  }
  return new Set(tops);
}

/** Nodes that share out the whole circle: those next to the centre, and those that hang on nothing. */
function isTop(parent: Int32Array, signed: Int32Array, node: number): boolean {
  if (signed[node] === 0) return false;
  const above = parent[node] ?? -1;
  return above < 0 || signed[above] === 0;
}
