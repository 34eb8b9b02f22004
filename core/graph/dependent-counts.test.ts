import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryGraph, graphOf, type Link } from "./arbitrary-graph.ts";
import { dependents } from "./closure.ts";
import { dependentCounts } from "./dependent-counts.ts";

const hardFailures = { effects: ["breaks", "alarms"], hardOnly: true } as const;

test("equals the size of each component's closure", () => {
  fc.assert(
    fc.property(arbitraryGraph(12, 30), (graph) => {
      const expected = graph.components.map((_, node) => dependents(graph, node, hardFailures).order.length);
      expect([...dependentCounts(graph)]).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test("equals the closures also where there are more components than fit one slice", () => {
  const count = 2600;
  const links = Array.from(
    { length: 4000 },
    (_, edge): Link => [(edge * 7919) % count, (edge * edge + 13) % count],
  );
  const graph = graphOf(count, links);
  const expected = graph.components.map((_, node) => dependents(graph, node, hardFailures).order.length);
  expect([...dependentCounts(graph)]).toEqual(expected);
});
