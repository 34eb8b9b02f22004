import { cardSize } from "../../../core/layout/layout-input.ts";
import type { Point } from "../../../core/view/view-request.ts";
import type { Ports } from "./ports.ts";

/** How an edge runs, as cytoscape's `unbundled-bezier` takes it. */
export type EdgeRoute = {
  /** Ends relative to the middle of each card: `84px 0px`. */
  readonly leaves: string;
  readonly arrives: string;
  /** Of each control point: how far along the straight line (0 to 1), and how far off it. */
  readonly weights: readonly [number, number];
  readonly distances: readonly [number, number];
};

const half = cardSize.width / 2;
/** Bulge of an edge between cards on top of each other. */
const bulge = 56;

/**
 * Leaves a card level and arrives level, as layered drawings do: right side to left side where the arrow
 * points right, left side to right side where it points back, and round the right side within a column.
 * @param ports how far off the middle of the sides
 */
export function edgeRoute(from: Point, to: Point, ports: Ports = middle): EdgeRoute {
  const across = to.x - from.x;
  if (Math.abs(across) <= cardSize.width) return aside(from, to, ports);
  const side = Math.sign(across) * half;
  const start = { x: from.x + side, y: from.y + ports.leaves };
  const end = { x: to.x - side, y: to.y + ports.arrives };
  const reach = (end.x - start.x) * 0.42;
  return route(from, to, start, end, { x: start.x + reach, y: start.y }, { x: end.x - reach, y: end.y });
}

const middle: Ports = { leaves: 0, arrives: 0 };

function aside(from: Point, to: Point, ports: Ports): EdgeRoute {
  const start = { x: from.x + half, y: from.y + ports.leaves };
  const end = { x: to.x + half, y: to.y + ports.arrives };
  const x = Math.max(start.x, end.x) + bulge;
  return route(from, to, start, end, { x, y: start.y }, { x, y: end.y });
}

function route(from: Point, to: Point, start: Point, end: Point, first: Point, second: Point): EdgeRoute {
  const [a, b] = [beside(start, end, first), beside(start, end, second)];
  return {
    leaves: `${start.x - from.x}px ${start.y - from.y}px`,
    arrives: `${end.x - to.x}px ${end.y - to.y}px`,
    weights: [a.weight, b.weight],
    distances: [a.distance, b.distance],
  };
}

/** A point relative to the line from `start` to `end`: weight along it, distance to its right. */
function beside(
  start: Point,
  end: Point,
  point: Point,
): { readonly weight: number; readonly distance: number } {
  const [across, down] = [end.x - start.x, end.y - start.y];
  const squared = across * across + down * down;
  if (squared === 0) return { weight: 0.5, distance: 0 };
  const [x, y] = [point.x - start.x, point.y - start.y];
  return {
    weight: (x * across + y * down) / squared,
    distance: (y * across - x * down) / Math.sqrt(squared),
  };
}
