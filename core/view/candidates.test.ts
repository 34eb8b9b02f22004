import { expect, test } from "vitest";
import { graphOf } from "../graph/arbitrary-graph.ts";
import { chain, modelOf, requestOf, shownIds } from "./arbitrary-view.ts";
import { buildView } from "./build-view.ts";

test("expanding adds the next hop both ways and moves nobody; focus mode drops what is beside", () => {
  const model = modelOf(chain);
  const first = buildView(model, requestOf({ focus: "c2" }));
  const placed = Object.fromEntries(first.nodes.map(({ id, x, y }) => [id, { x, y }]));
  const request = requestOf({ focus: "c2", expanded: ["c3"], placed });
  const wider = buildView(model, request);
  expect(shownIds(wider)).toEqual(["c1", "c2", "c3", "c4", "c5"]);
  for (const { id, x, y } of wider.nodes) if (placed[id]) expect({ x, y }).toEqual(placed[id]);
  expect(shownIds(buildView(model, { ...request, focusMode: true }))).toEqual(["c1", "c2", "c3", "c4"]);
});

test("expanding what an expansion brought works in any order", () => {
  const request = requestOf({ focus: "c0", needs: 1, expanded: ["c3", "c2", "c1"] });
  expect(shownIds(buildView(modelOf(chain), request))).toEqual(["c0", "c1", "c2", "c3", "c4", "c5"]);
});

test("hops beyond six count as six", () => {
  const long = graphOf(
    9,
    Array.from({ length: 8 }, (_, node) => [node, node + 1] as const),
  );
  expect(buildView(modelOf(long), requestOf({ focus: "c0", needs: 99 })).total).toBe(7);
});

test("folding hides what hangs on the folded component alone", () => {
  const graph = graphOf(5, [
    [0, 1],
    [1, 2],
    [1, 3],
    [0, 4],
    [4, 3],
  ]);
  const view = buildView(modelOf(graph), requestOf({ focus: "c0", needs: 3, folded: ["c1"] }));
  expect(shownIds(view)).toEqual(["c0", "c1", "c3", "c4"]);
  expect(view.nodes.find(({ id }) => id === "c1")?.hiddenNeeds).toBe(1);
});
