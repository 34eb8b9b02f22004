import { type Digraph, digraph } from "../graph/digraph.ts";
import { cardGap, cardSize, type FixedCards, type LayoutInput, type Positions } from "./layout-input.ts";
import { Occupied } from "./occupied.ts";

/** Where a card would like to be; `lean` -1 or 1 forbids looking for room to its right or left. */
export type Wish = { readonly x: number; readonly y: number; readonly lean: -1 | 0 | 1 };

/** Cards already placed that a card has arrows to (`after`) and from (`before`). */
export type PlacedNeighbours = { readonly before: readonly number[]; readonly after: readonly number[] };

/** Says where a new card would like to be, given those of its neighbours that have a place. */
export type WishOf = (card: number, neighbours: PlacedNeighbours, placed: Positions) => Wish;

const leastGap = 8;

/**
 * Makes an ideal layout respect the fixed cards: they stay exactly where they are, and every other card goes
 * to the free place nearest to its wish. When most cards are fixed (expanding, filtering) the wish comes from
 * the neighbours; when few are (a pin or two) it is the ideal place, shifted to meet the fixed ones.
 * Where the fixed cards overlap each other, they go on doing so.
 */
export function settle(input: LayoutInput, ideal: Positions, wishOf: WishOf): Positions {
  const fixed = input.fixed ?? noneFixed(input.count);
  const fixedCount = fixed.is.reduce((sum, is) => sum + is, 0);
  const placed = { x: ideal.x.slice(), y: ideal.y.slice() };
  const shift = shiftTo(fixed, ideal);
  const done = fixed.is.slice();
  const occupied = new Occupied(leastGap);
  for (let card = 0; card < input.count; card++) {
    if (done[card] !== 1) continue;
    placed.x[card] = fixed.x[card] ?? 0;
    placed.y[card] = fixed.y[card] ?? 0;
    occupied.add(boxOf(input, placed, card));
  }
  const graph = digraph(input.count, input.from, input.to);
  const fromNeighbours = fixedCount * 2 >= input.count;
  for (const card of fromNeighbours ? fixedOutwards(graph, fixed) : Array.from(done.keys())) {
    if (done[card] === 1) continue;
    const neighbours = fromNeighbours ? placedNeighbours(graph, card, done) : nobody;
    const wish: Wish =
      neighbours.before.length + neighbours.after.length > 0
        ? wishOf(card, neighbours, placed)
        : { x: (ideal.x[card] ?? 0) + shift.x, y: (ideal.y[card] ?? 0) + shift.y, lean: 0 };
    place(input, placed, card, wish, occupied);
    done[card] = 1;
  }
  return placed;
}

const nobody: PlacedNeighbours = { before: [], after: [] };

function noneFixed(count: number): FixedCards {
  return { is: new Uint8Array(count), x: new Float64Array(count), y: new Float64Array(count) };
}

function boxOf(input: LayoutInput, placed: Positions, card: number) {
  return {
    x: placed.x[card] ?? 0,
    y: placed.y[card] ?? 0,
    width: input.width[card] ?? 0,
    height: input.height[card] ?? 0,
  };
}

/** The median way from the ideal to the fixed places: one card dragged far away does not drag the rest. */
function shiftTo(fixed: FixedCards, ideal: Positions): { readonly x: number; readonly y: number } {
  const cards = [...fixed.is.keys()].filter((card) => fixed.is[card] === 1);
  const median = (to: Float64Array, from: Float64Array) => {
    const ways = cards.map((card) => (to[card] ?? 0) - (from[card] ?? 0)).sort((a, b) => a - b);
    return ways[ways.length >> 1] ?? 0;
  };
  return { x: median(fixed.x, ideal.x), y: median(fixed.y, ideal.y) };
}

/** All cards, breadth first from the fixed ones, so that a card's neighbours tend to be placed before it. */
function fixedOutwards(graph: Digraph, fixed: FixedCards): Iterable<number> {
  const order = new Set<number>();
  for (let card = 0; card < graph.count; card++) if (fixed.is[card] === 1) order.add(card);
  for (const card of order) for (const next of neighboursOf(graph, card)) order.add(next);
  for (let card = 0; card < graph.count; card++) order.add(card);
  return order;
}

function* neighboursOf(graph: Digraph, card: number): Generator<number> {
  for (const edge of edgesIn(graph.out, card)) yield graph.to[edge] ?? 0;
  for (const edge of edgesIn(graph.into, card)) yield graph.from[edge] ?? 0;
}

function edgesIn(adjacency: Digraph["out"], card: number): Uint32Array {
  return adjacency.edges.subarray(adjacency.starts[card], adjacency.starts[card + 1]);
}

function placedNeighbours(graph: Digraph, card: number, done: Uint8Array): PlacedNeighbours {
  const known = (ends: Uint32Array, edges: Uint32Array) =>
    [...new Set(Array.from(edges, (edge) => ends[edge] ?? 0))].filter((other) => done[other] === 1);
  return {
    before: known(graph.from, edgesIn(graph.into, card)),
    after: known(graph.to, edgesIn(graph.out, card)),
  };
}

/** Looks at ever dearer places around the wish: a column aside costs as much as three cards up or down. */
function place(input: LayoutInput, placed: Positions, card: number, wish: Wish, occupied: Occupied): void {
  const width = input.width[card] ?? 0;
  const height = input.height[card] ?? 0;
  for (let cost = 0; ; cost++) {
    for (const [column, row] of offsetsAt(cost, wish.lean)) {
      const x = Math.round(wish.x + column * (cardSize.width + cardGap.x));
      const y = Math.round(wish.y + (row * (cardSize.height + cardGap.y)) / 2);
      if (!occupied.fits({ x, y, width, height })) continue;
      placed.x[card] = x;
      placed.y[card] = y;
      occupied.add({ x, y, width, height });
      return;
    }
  }
}

const columnCost = 6;

function* offsetsAt(cost: number, lean: -1 | 0 | 1): Generator<readonly [column: number, row: number]> {
  for (let columns = 0; columns * columnCost <= cost; columns++) {
    const rows = cost - columns * columnCost;
    for (const column of columns === 0 ? [0] : lean === 0 ? [columns, -columns] : [lean * columns]) {
      yield [column, rows];
      if (rows > 0) yield [column, -rows];
    }
  }
}
