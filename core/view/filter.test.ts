import { expect, test } from "vitest";
import { graphOf } from "../graph/arbitrary-graph.ts";
import { flagOf, modelOf, requestOf, shownIds } from "./arbitrary-view.ts";
import { buildView } from "./build-view.ts";
import type { ViewRequest } from "./view-request.ts";

test("each filter takes out what it says, and never the focus", () => {
  const graph = graphOf(
    4,
    [
      [0, 1],
      [0, 2, { strength: "soft" }],
      [0, 3],
    ],
    [{}, { evidence: ["a:1", "b:1"] }, { evidence: ["a:2"] }, { kind: "host" }],
  );
  const flags = [flagOf("c1", "orphan", "warning"), flagOf("c3", "orphan", "info")];
  const left = (filter: Partial<ViewRequest["filter"]>, searchFilter?: (id: string) => boolean) => {
    const model = { ...modelOf(graph, flags), ...(searchFilter && { searchFilter }) };
    return shownIds(buildView(model, requestOf({ focus: "c0", filter: { hiddenKinds: [], ...filter } })));
  };
  expect(left({ hiddenKinds: ["host", "service"] })).toEqual(["c0"]);
  expect(left({ onlyFlagged: "warning" })).toEqual(["c0", "c1"]);
  expect(left({ onlyFlagged: "info" })).toEqual(["c0", "c1", "c3"]);
  expect(left({ hiddenSources: ["a"] })).toEqual(["c0", "c1", "c3"]);
  expect(left({ matched: ["c2"] })).toEqual(["c0", "c2"]);
  expect(left({ hardOnly: true })).toEqual(["c0", "c1", "c3"]);
  expect(left({}, (id) => id === "c3")).toEqual(["c0", "c3"]);
});

test("the legend counts what is drawn and what the filter took", () => {
  const graph = graphOf(
    3,
    [
      [0, 1],
      [0, 2],
    ],
    [{}, { kind: "host" }, { kind: "check" }],
  );
  const view = buildView(modelOf(graph), requestOf({ focus: "c0", filter: { hiddenKinds: ["host"] } }));
  expect(view.legend.map(({ label, shown, filtered, off }) => [label, shown, filtered, off])).toEqual([
    ["Services", 1, 0, false],
    ["Hosts", 0, 1, true],
    ["Checks", 1, 0, false],
  ]);
});
