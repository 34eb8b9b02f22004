import { digraph } from "../graph/digraph.ts";
import { cardCircle } from "./circle.ts";
import { settle, type WishOf } from "./free-slots.ts";
import { cardGap, type LayoutInput, type Positions } from "./layout-input.ts";
import { sectors } from "./sectors.ts";
import { straighten } from "./straighten.ts";

/** Of a circle's room only this much is planned, so that a neighbour's shift rarely pushes a card off it. */
const fill = 0.85;

/**
 * The focus in the centre, hops as rings around it, neighbours in the same sector; a ring too full for its
 * radius becomes several. No two cards overlap, fixed cards stay, equal input gives equal output.
 */
export function rings(input: LayoutInput): Positions {
  const { ring, turn } = sectors(digraph(input.count, input.from, input.to), input.rows);
  const width = input.width.reduce((a, b) => Math.max(a, b), 0) + cardGap.x / 2;
  const height = input.height.reduce((a, b) => Math.max(a, b), 0) + cardGap.y / 2;
  const circle = cardCircle(width, height);
  const step = Math.ceil(Math.hypot(width, height));
  const ideal = { x: new Float64Array(input.count), y: new Float64Array(input.count) };
  let radius = 0;
  for (const members of membersByRing(ring, turn)) {
    if (members.length === 1 && radius === 0) {
      radius = step;
      continue;
    }
    radius = Math.max(radius, step);
    const circles = circlesFor(members.length, radius * circle.perRadius * fill);
    for (let inner = 0; inner < circles; inner++) {
      const own = members.filter((_, at) => at % circles === inner);
      const apart = Math.min(1 / own.length, 1 / (circle.perRadius * radius));
      spread(own, turn, apart).forEach((at, index) => {
        const angle = circle.angleAt(at);
        ideal.x[own[index] ?? 0] = Math.round(radius * Math.cos(angle));
        ideal.y[own[index] ?? 0] = Math.round(radius * Math.sin(angle));
      });
      radius += step;
    }
  }
  return settle(input, ideal, outwards(ring.indexOf(0)));
}

/** Rings from the inside, each with its nodes in the order round the circle. */
function membersByRing(ring: Uint32Array, turn: Float64Array): number[][] {
  const byRing = new Map<number, number[]>();
  const order = [...ring.keys()].sort(
    (a, b) => (ring[a] ?? 0) - (ring[b] ?? 0) || (turn[a] ?? 0) - (turn[b] ?? 0) || a - b,
  );
  for (const node of order) {
    const known = byRing.get(ring[node] ?? 0);
    if (known) known.push(node);
    else byRing.set(ring[node] ?? 0, [node]);
  }
  return [...byRing.values()];
}

/** Neighbouring circles needed from this radius outwards. Cards take turns, so the smallest one decides. */
function circlesFor(cards: number, room: number): number {
  return Math.ceil(cards / Math.max(1, Math.floor(room)));
}

/** Turns nearest to the wished ones that are at least `apart`, once round included. */
function spread(nodes: readonly number[], turn: Float64Array, apart: number): Float64Array {
  const wishes = Float64Array.from(nodes, (node) => turn[node] ?? 0);
  const spaced = straighten(wishes, new Float64Array(nodes.length), apart);
  return spaced.map((at, index) => Math.min(Math.max(at, index * apart), 1 - (nodes.length - index) * apart));
}

const reach = 200;

/** A new card lies beyond its neighbours, seen from the focus. */
function outwards(focus: number): WishOf {
  return (_card, { before, after }, placed) => {
    const near = [...before, ...after];
    const mean = (values: Float64Array) =>
      near.reduce((sum, card) => sum + (values[card] ?? 0), 0) / near.length;
    const x = mean(placed.x);
    const y = mean(placed.y);
    const away = { x: x - (placed.x[focus] ?? 0), y: y - (placed.y[focus] ?? 0) };
    const length = Math.hypot(away.x, away.y);
    if (length === 0) return { x: x + reach, y, lean: 0 };
    return { x: x + (away.x / length) * reach, y: y + (away.y / length) * reach, lean: 0 };
  };
}
