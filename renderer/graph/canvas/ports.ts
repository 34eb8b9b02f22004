import { cardSize } from "../../../core/layout/layout-input.ts";
import type { Point } from "../../../core/view/view-request.ts";
import type { Arrow } from "./closures.ts";

/** How far above (-) or below (+) the middle of a card's side an edge leaves and arrives, in pixels. */
export type Ports = { readonly leaves: number; readonly arrives: number };

const widest = cardSize.height / 2 - 9;
const usual = 7;

/**
 * Spreads the edges at each side of each card, in the order of what they lead to: twenty arrowheads on one
 * spot cannot be told apart, and edges in this order do not cross at the card.
 */
export function spreadPorts(
  arrows: readonly Arrow[],
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Ports> {
  const sides = new Map<
    string,
    { readonly id: string; readonly end: keyof Ports; readonly height: number }[]
  >();
  const touch = (card: Point, other: Point, cardId: string, id: string, end: keyof Ports) => {
    const key = `${cardId} ${other.x >= card.x ? "right" : "left"}`;
    const entry = { id, end, height: other.y };
    const known = sides.get(key);
    if (known) known.push(entry);
    else sides.set(key, [entry]);
  };
  for (const { id, from, to } of arrows) {
    const [start, end] = [places.get(from), places.get(to)];
    if (!start || !end) continue;
    touch(start, end, from, id, "leaves");
    touch(end, start, to, id, "arrives");
  }
  const ports = new Map<string, { leaves: number; arrives: number }>();
  for (const side of sides.values()) {
    side.sort((a, b) => a.height - b.height);
    const gap = side.length > 1 ? Math.min(usual, (2 * widest) / (side.length - 1)) : 0;
    for (const [at, { id, end }] of side.entries()) {
      const known = ports.get(id) ?? { leaves: 0, arrives: 0 };
      known[end] = Math.round((at - (side.length - 1) / 2) * gap * 10) / 10;
      ports.set(id, known);
    }
  }
  return ports;
}
