import { digraph } from "../graph/digraph.ts";
import { flow } from "../layout/flow.ts";
import { grid } from "../layout/grid.ts";
import { type FixedCards, type LayoutInput, usualCards } from "../layout/layout-input.ts";
import { rings } from "../layout/rings.ts";
import { rowsAround } from "../layout/rows.ts";
import { componentKinds } from "../schema/component-kinds.ts";
import type { Card } from "./cards.ts";
import type { ViewHeading } from "./graph-view.ts";
import { kinds } from "./kinds.ts";
import type { Point, ViewModel, ViewRequest } from "./view-request.ts";

/** Where everything goes. */
export type Placement = { readonly at: readonly Point[]; readonly headings: readonly ViewHeading[] };

type Link = { readonly from: string; readonly to: string };

/**
 * Centre of each card. What is pinned, or was placed by the view before, stays exactly there; when nothing
 * is, the focus comes to 0, 0.
 */
export function placeCards(
  model: ViewModel,
  request: ViewRequest,
  cards: readonly Card[],
  links: readonly Link[],
): Placement {
  const input = layoutInput(request, cards, links);
  const { x, y, headings } = layOut(model, request, cards, input);
  const move = input.fixed || request.focus === null ? { x: 0, y: 0 } : { x: x[0] ?? 0, y: y[0] ?? 0 };
  const moved = (px: number, py: number) => ({ x: px - move.x, y: py - move.y });
  return {
    at: cards.map((_, card) => moved(x[card] ?? 0, y[card] ?? 0)),
    headings: headings.map((heading) => ({ ...heading, ...moved(heading.x, heading.y) })),
  };
}

function layoutInput(request: ViewRequest, cards: readonly Card[], links: readonly Link[]): LayoutInput {
  const numbers = new Map(cards.map((card, number) => [card.id, number]));
  const fixed = fixedCards(request, cards);
  return {
    ...usualCards(cards.length),
    from: Uint32Array.from(links, ({ from }) => numbers.get(from) ?? 0),
    to: Uint32Array.from(links, ({ to }) => numbers.get(to) ?? 0),
    ...(fixed && { fixed }),
  };
}

function fixedCards({ pinned, placed }: ViewRequest, cards: readonly Card[]): FixedCards | undefined {
  const points = cards.map(({ id }) => pointOf(pinned, id) ?? pointOf(placed, id));
  if (points.every((point) => point === undefined)) return undefined;
  return {
    is: Uint8Array.from(points, (point) => (point ? 1 : 0)),
    x: Float64Array.from(points, (point) => point?.x ?? 0),
    y: Float64Array.from(points, (point) => point?.y ?? 0),
  };
}

/** Ids such as "constructor" are found on every object, and are no place; nor is one that is no number. */
function pointOf(points: Readonly<Record<string, Point>>, id: string): Point | undefined {
  const point = points[id];
  return point && Number.isFinite(point.x) && Number.isFinite(point.y) ? point : undefined;
}

function layOut(model: ViewModel, request: ViewRequest, cards: readonly Card[], input: LayoutInput) {
  const hops = Int32Array.from(cards, ({ distance }) => distance);
  switch (request.layout) {
    case "flow":
      return { ...flow(withRows(request, input, hops)), headings: [] };
    case "rings":
      return { ...rings(request.focus === null ? input : { ...input, rows: hops }), headings: [] };
    case "grid":
      return kindGrid(model, cards, input);
  }
}

function withRows(request: ViewRequest, input: LayoutInput, hops: Int32Array): LayoutInput {
  if (request.focus === null) return input;
  return { ...input, rows: rowsAround(digraph(input.count, input.from, input.to), hops) };
}

function kindGrid(model: ViewModel, cards: readonly Card[], input: LayoutInput) {
  const groups = Uint32Array.from(cards, ({ members }) => {
    const kind = model.graph.components[members[0] ?? -1]?.kind;
    return kind ? componentKinds.indexOf(kind) : componentKinds.length;
  });
  const { x, y, headings } = grid({ ...input, groups });
  return {
    x,
    y,
    headings: headings.map(({ group, count, x: left, y: middle }): ViewHeading => {
      const kind = componentKinds[group];
      return { x: left, y: middle, count, label: kind ? kinds[kind].plural : "" };
    }),
  };
}
