import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../../core/view/view-request.ts";
import { edgeRoute } from "./edge-route.ts";

const coordinate = fc.integer({ min: -2000, max: 2000 });
const port = fc.integer({ min: -13, max: 13 });
const point = fc.record({ x: coordinate, y: coordinate });

function endOf(card: Point, offset: string): Point {
  const [x = 0, y = 0] = offset.split(" ").map(Number.parseFloat);
  return { x: card.x + x, y: card.y + y };
}

/** Where cytoscape puts a control point: on the straight line by weight, then off it by distance. */
function placeOf(start: Point, end: Point, weight: number, distance: number): Point {
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  return {
    x: start.x + (end.x - start.x) * weight - ((end.y - start.y) / length) * distance,
    y: start.y + (end.y - start.y) * weight + ((end.x - start.x) / length) * distance,
  };
}

test("an edge leaves and arrives level, wherever the cards are", () => {
  fc.assert(
    fc.property(point, point, port, port, (from, to, leaves, arrives) => {
      const route = edgeRoute(from, to, { leaves, arrives });
      const start = endOf(from, route.leaves);
      const end = endOf(to, route.arrives);
      fc.pre(start.x !== end.x || start.y !== end.y);
      expect(placeOf(start, end, route.weights[0], route.distances[0]).y).toBeCloseTo(start.y, 6);
      expect(placeOf(start, end, route.weights[1], route.distances[1]).y).toBeCloseTo(end.y, 6);
    }),
  );
});

test("an arrow to the right runs from right side to left side, one back the other way round", () => {
  expect(edgeRoute({ x: 0, y: 0 }, { x: 400, y: 100 })).toMatchObject({
    leaves: "84px 0px",
    arrives: "-84px 0px",
  });
  expect(edgeRoute({ x: 400, y: 0 }, { x: 0, y: 100 })).toMatchObject({
    leaves: "-84px 0px",
    arrives: "84px 0px",
  });
});

test("within a column it goes round the right side", () => {
  const route = edgeRoute({ x: 0, y: 0 }, { x: 0, y: 200 });
  expect(route).toMatchObject({ leaves: "84px 0px", arrives: "84px 0px" });
  const start = endOf({ x: 0, y: 0 }, route.leaves);
  const control = placeOf(
    start,
    endOf({ x: 0, y: 200 }, route.arrives),
    route.weights[0],
    route.distances[0],
  );
  expect(control.x).toBeGreaterThan(start.x);
});

test("two cards on one spot have a route all the same", () => {
  expect(edgeRoute({ x: 1, y: 1 }, { x: 1, y: 1 }).weights).toEqual([0.5, 0.5]);
});
