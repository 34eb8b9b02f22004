import { expect, it } from "vitest";
import { createModel } from "../../core/model.ts";
import { sourceRows } from "./source-rows.ts";

it("counts a fact once per source, and ages from the model's day", () => {
  const source = { title: "t", kind: "report" as const, looked: "yes" as const, couldHold: ["names"] };
  const model = createModel(
    {
      manifest: { title: "t", asOf: "2018-12-04" },
      components: [
        {
          id: "a",
          kind: "host",
          name: "a",
          summary: "s",
          asOf: "2018",
          evidence: ["old:x#L1", "old:x#L2", "later:y"],
        },
        { id: "b", kind: "host", name: "b", summary: "s", asOf: "2018", evidence: ["old"] },
      ],
      relations: [
        { from: "a", to: "b", type: "runs-on", strength: "hard", confidence: "seen", evidence: ["old:z"] },
      ],
      sources: [
        { ...source, id: "old", captured: "2018-11-24" },
        { ...source, id: "later", captured: "2019-01" },
        { ...source, id: "undated", captured: "unknown" },
      ],
      waivers: [],
      changes: [],
      views: [],
      plans: [],
      runbooks: [],
      places: {},
    },
    [],
    "2026-01-01",
  );
  const rows = sourceRows(model);
  expect(rows.map(({ components, relations }) => [components, relations])).toEqual([
    [2, 1],
    [1, 0],
    [0, 0],
  ]);
  expect(rows.map(({ age }) => age?.days)).toEqual([10, -28, undefined]);
});
