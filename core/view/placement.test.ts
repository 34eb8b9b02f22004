import { expect, test } from "vitest";
import { graphOf } from "../graph/arbitrary-graph.ts";
import { chain, modelOf, requestOf } from "./arbitrary-view.ts";
import { buildView } from "./build-view.ts";

test("hops count on each side, and the focus stands at 0, 0 between them", () => {
  const view = buildView(modelOf(chain), requestOf({ focus: "c2", neededBy: 2, needs: 1 }));
  expect(view.nodes.map(({ id, distance }) => [id, distance])).toEqual([
    ["c2", 0],
    ["c1", -1],
    ["c3", 1],
    ["c0", -2],
  ]);
  const at = new Map(view.nodes.map((node) => [node.id, node]));
  expect([at.get("c2")?.x, at.get("c2")?.y]).toEqual([0, 0]);
  expect(["c0", "c1", "c2", "c3"].map((id) => at.get(id)?.x)).toEqual([-496, -248, 0, 248]);
});

test("what needs the focus stands left of it even where a circle leads back", () => {
  const graph = graphOf(4, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
  ]);
  const at = new Map(
    buildView(modelOf(graph), requestOf({ focus: "c1", neededBy: 1, needs: 2 })).nodes.map(({ id, x }) => [
      id,
      x,
    ]),
  );
  expect([at.get("c0"), at.get("c1"), at.get("c2"), at.get("c3")]).toEqual([-248, 0, 248, 496]);
});

test("a place that is no number is none", () => {
  const view = buildView(modelOf(chain), requestOf({ focus: "c0", placed: { c0: { x: Number.NaN, y: 0 } } }));
  expect(view.nodes.map(({ x }) => x)).toEqual([0, 248]);
});

test("the grid has a heading over every kind", () => {
  const graph = graphOf(
    3,
    [
      [0, 1],
      [0, 2],
    ],
    [{}, { kind: "host" }, { kind: "host" }],
  );
  const view = buildView(modelOf(graph), requestOf({ focus: "c0", layout: "grid" }));
  expect(view.headings.map(({ label, count }) => [label, count])).toEqual([
    ["Services", 1],
    ["Hosts", 2],
  ]);
});

test("ids that every object knows are nothing special", () => {
  const graph = graphOf(2, [[0, 1]], [{ id: "constructor" }, { id: "toString" }]);
  const view = buildView(modelOf(graph), requestOf({ focus: "constructor" }));
  expect(view.nodes.map(({ id, x }) => [id, x])).toEqual([
    ["constructor", 0],
    ["toString", 248],
  ]);
});
