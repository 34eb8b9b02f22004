import { expect, test } from "vitest";
import { graphOf } from "../graph/arbitrary-graph.ts";
import { flagOf, modelOf, requestOf, shownIds } from "./arbitrary-view.ts";
import { buildView } from "./build-view.ts";

test("a folded group is one card with summed badges and the arrows of all its members", () => {
  const graph = graphOf(
    4,
    [
      [1, 0],
      [2, 0],
      [1, 2],
      [3, 0],
    ],
    [{}, { kind: "host" }, { kind: "host" }, {}],
  );
  const flags = [flagOf("c1", "undocumented", "warning"), flagOf("c2", "undocumented", "critical")];
  const request = requestOf({
    focus: "c0",
    groupBy: "kind",
    foldedGroups: ["group:kind:host", "group:kind:service"],
  });
  const view = buildView(modelOf(graph, flags), request);
  expect(shownIds(view)).toEqual(["c0"]);
  expect(view.groups.map(({ id, label, count, folded, worst }) => [id, label, count, folded, worst])).toEqual(
    [
      ["group:kind:service", "Services", 1, true, undefined],
      ["group:kind:host", "Hosts", 2, true, "critical"],
    ],
  );
  expect(view.groups[1]?.badges).toEqual([{ id: "doc", count: 2 }]);
  expect(view.edges.map(({ id, count }) => [id, count])).toEqual([
    ["group:kind:host → c0", 2],
    ["group:kind:service → c0", 1],
  ]);
});
