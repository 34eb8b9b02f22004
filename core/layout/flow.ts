import { type Digraph, digraph } from "../graph/digraph.ts";
import { type PlacedNeighbours, settle, type Wish } from "./free-slots.ts";
import { cardGap, cardSize, type LayoutInput, type Positions } from "./layout-input.ts";
import { orderedRows, type Row } from "./row-order.ts";
import { longestPathRows } from "./rows.ts";
import { straighten } from "./straighten.ts";

/** Room between two rows, where the arrows run. */
const rowGap = 80;
/** Width to height that a screen has: rows wrap so that the drawing comes near to it. */
const screenShape = 1.6;
const leastTall = 8;

/**
 * Layered layout: an arrow runs from left (would notice) to right (is needed). Rows are the signed hops where
 * they are given, otherwise longest paths with circles cut open; then every arrow but those points right.
 * No two cards overlap, fixed cards stay exactly where they are, and equal input gives equal output.
 */
export function flow(input: LayoutInput): Positions {
  const graph = digraph(input.count, input.from, input.to);
  const rows = input.rows ?? longestPathRows(graph);
  const columns = orderedRows(graph, rows, tallestFor(input.count)).flatMap(columnsOf);
  const ideal = { x: centresAcross(input, columns), y: new Float64Array(input.count) };
  for (const column of columns) stack(input, column, ideal.y);
  for (let round = 0; round < 2; round++) {
    for (const column of columns) align(input, graph, column, ideal);
    for (const column of [...columns].reverse()) align(input, graph, column, ideal);
  }
  for (let card = 0; card < input.count; card++) ideal.y[card] = Math.round(ideal.y[card] ?? 0);
  return input.fixed ? settle(input, ideal, besideNeighbours) : ideal;
}

/** Cards on top of each other in one place across; `first`: whether a new row starts here. */
type Column = { readonly nodes: Uint32Array; readonly first: boolean };

function tallestFor(count: number): number {
  const cellWidth = cardSize.width + cardGap.x;
  const cellHeight = cardSize.height + cardGap.y;
  return Math.max(leastTall, Math.ceil(Math.sqrt((count * cellWidth) / (cellHeight * screenShape))));
}

/** A wrapped row's cards take turns between its columns, so that each keeps about its height. */
function columnsOf(row: Row): Column[] {
  return Array.from({ length: row.columns }, (_, column) => ({
    nodes: row.nodes.filter((_, at) => at % row.columns === column),
    first: column === 0,
  }));
}

function centresAcross(input: LayoutInput, columns: readonly Column[]): Float64Array {
  const x = new Float64Array(input.count);
  let right = 0;
  for (const { nodes, first } of columns) {
    const width = nodes.reduce((widest, card) => Math.max(widest, input.width[card] ?? 0), 0);
    const left = right + (first ? rowGap : cardGap.x);
    for (const card of nodes) x[card] = left + width / 2;
    right = left + width;
  }
  const middle = Math.round((right + rowGap) / 2);
  return x.map((centre) => centre - middle);
}

/** Heights with the middle of the column at 0. */
function stack(input: LayoutInput, { nodes }: Column, y: Float64Array): void {
  const height = nodes.reduce((sum, card) => sum + (input.height[card] ?? 0) + cardGap.y, -cardGap.y);
  let top = -height / 2;
  for (const card of nodes) {
    y[card] = top + (input.height[card] ?? 0) / 2;
    top += (input.height[card] ?? 0) + cardGap.y;
  }
}

/** Moves a column's cards towards the mean height of their neighbours, order and space kept. */
function align(input: LayoutInput, graph: Digraph, { nodes }: Column, { x, y }: Positions): void {
  const wishes = new Float64Array(nodes.length);
  const sizes = new Float64Array(nodes.length);
  for (let at = 0; at < nodes.length; at++) {
    const card = nodes[at] ?? 0;
    sizes[at] = input.height[card] ?? 0;
    wishes[at] = meanHeight(graph, card, x, y);
  }
  const heights = straighten(wishes, sizes, cardGap.y);
  for (let at = 0; at < nodes.length; at++) y[nodes[at] ?? 0] = heights[at] ?? 0;
}

function meanHeight(graph: Digraph, card: number, x: Float64Array, y: Float64Array): number {
  let sum = 0;
  let neighbours = 0;
  for (let slot = graph.out.starts[card] ?? 0; slot < (graph.out.starts[card + 1] ?? 0); slot++) {
    const other = graph.to[graph.out.edges[slot] ?? 0] ?? 0;
    if (x[other] === x[card]) continue;
    sum += y[other] ?? 0;
    neighbours++;
  }
  for (let slot = graph.into.starts[card] ?? 0; slot < (graph.into.starts[card + 1] ?? 0); slot++) {
    const other = graph.from[graph.into.edges[slot] ?? 0] ?? 0;
    if (x[other] === x[card]) continue;
    sum += y[other] ?? 0;
    neighbours++;
  }
  return neighbours === 0 ? (y[card] ?? 0) : sum / neighbours;
}

const rowPitch = cardSize.width + rowGap;

/** Right of what leads to it and left of what it leads to, at their mean height. */
function besideNeighbours(_card: number, { before, after }: PlacedNeighbours, placed: Positions): Wish {
  const all = [...before, ...after];
  const y = all.reduce((sum, card) => sum + (placed.y[card] ?? 0), 0) / all.length;
  const left = Math.max(...before.map((card) => placed.x[card] ?? 0)) + rowPitch;
  const right = Math.min(...after.map((card) => placed.x[card] ?? 0)) - rowPitch;
  if (after.length === 0) return { x: left, y, lean: 1 };
  if (before.length === 0) return { x: right, y, lean: -1 };
  return { x: Math.round((left + right) / 2), y, lean: 0 };
}
