import { type Digraph, digraph } from "../graph/digraph.ts";
import { arrowOrder } from "./arrow-order.ts";

/**
 * Row of each node so that every edge leads to a higher row, but for the edges that would close a circle:
 * longest path from the nodes nothing leads to, then nodes with slack are drawn towards what they lead to.
 * Starts at 0. O(nodes + edges).
 */
export function longestPathRows(graph: Digraph): Int32Array {
  const order = arrowOrder(graph);
  const rank = new Uint32Array(graph.count);
  order.forEach((node, at) => {
    rank[node] = at;
  });
  const rows = new Int32Array(graph.count);
  for (const node of order) {
    for (const next of forwards(graph, rank, node))
      rows[next] = Math.max(rows[next] ?? 0, (rows[node] ?? 0) + 1);
  }
  drawTowardsTargets(graph, order, rank, rows);
  const first = rows.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY);
  return rows.map((row) => row - first);
}

/** A node with more edges out than in has them shorter when it stands right before the first it leads to. */
function drawTowardsTargets(graph: Digraph, order: Uint32Array, rank: Uint32Array, rows: Int32Array): void {
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at] ?? 0;
    const outgoing = (graph.out.starts[node + 1] ?? 0) - (graph.out.starts[node] ?? 0);
    const incoming = (graph.into.starts[node + 1] ?? 0) - (graph.into.starts[node] ?? 0);
    if (outgoing <= incoming) continue;
    let nearest = Number.POSITIVE_INFINITY;
    for (const next of forwards(graph, rank, node)) nearest = Math.min(nearest, rows[next] ?? 0);
    if (nearest !== Number.POSITIVE_INFINITY) rows[node] = nearest - 1;
  }
}

/** Where the edges of a node lead that do not go back in the order. */
function* forwards(graph: Digraph, rank: Uint32Array, node: number): Generator<number> {
  const end = graph.out.starts[node + 1] ?? 0;
  for (let slot = graph.out.starts[node] ?? 0; slot < end; slot++) {
    const next = graph.to[graph.out.edges[slot] ?? 0] ?? 0;
    if ((rank[next] ?? 0) > (rank[node] ?? 0)) yield next;
  }
}

/**
 * Rows round a focus: longest paths as above, with the arrows left out that would pull a node to the other
 * side of the focus (they close a circle through it). So what needs the focus stands left of it, what it
 * needs right, and all other arrows point right where no circle forbids it. Rows by plain hops would leave
 * every fifth arrow of the built-in graph flat or pointing left.
 * @param hops signed hops from the focus; 0 for the focus alone
 */
export function rowsAround(graph: Digraph, hops: Int32Array): Int32Array {
  const kept = [...graph.from.keys()].filter((edge) => {
    const from = Math.sign(hops[graph.from[edge] ?? 0] ?? 0);
    const to = Math.sign(hops[graph.to[edge] ?? 0] ?? 0);
    return from <= to;
  });
  return longestPathRows(
    digraph(
      graph.count,
      Uint32Array.from(kept, (edge) => graph.from[edge] ?? 0),
      Uint32Array.from(kept, (edge) => graph.to[edge] ?? 0),
    ),
  );
}
