import { expect, test } from "vitest";
import { graphOf } from "../graph/arbitrary-graph.ts";
import { flagOf, modelOf, requestOf } from "./arbitrary-view.ts";
import { buildView } from "./build-view.ts";

test("parallel relations are one arrow with the gravest effect and the surest word", () => {
  const graph = graphOf(2, [
    [0, 1, { type: "fed-by", confidence: "derived" }],
    [0, 1, { type: "reads", strength: "soft", redundancy: "1-of-2", asOf: "2018-12", evidence: ["a:1"] }],
  ]);
  expect(buildView(modelOf(graph), requestOf({ focus: "c0" })).edges).toEqual([
    {
      id: "c0 → c1",
      from: "c0",
      to: "c1",
      types: ["fed-by", "reads"],
      words: "is fed by, reads",
      effect: "breaks",
      certainty: "seen",
      strength: "hard",
      redundancy: "1-of-2",
      asOf: "2018-12",
      count: 2,
      contradiction: false,
    },
  ]);
});

test("an arrow is marked when two sources disagree about that very relation", () => {
  const said = { type: "resolves-to" as const, evidence: ["a:1"] };
  const graph = graphOf(4, [
    [0, 1, said],
    [0, 2, { ...said, evidence: ["a:1", "b:1"] }],
    [0, 3, { ...said, type: "reads" }],
  ]);
  const marked = (detail: string, component = "c0") => {
    const flags = [flagOf(component, "contradiction", "warning", { evidence: ["a:1"], detail })];
    const { edges } = buildView(modelOf(graph, flags), requestOf({ focus: "c0" }));
    return edges.filter(({ contradiction }) => contradiction).map(({ to }) => to);
  };
  expect(marked("several-answers")).toEqual(["c1"]);
  expect(marked("several-answers", "c1")).toEqual([]);
  expect(marked("frozen-two-ways")).toEqual([]);
});
