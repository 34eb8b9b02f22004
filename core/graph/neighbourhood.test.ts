import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryGraph, graphOf } from "./arbitrary-graph.ts";
import { dependents, requirements } from "./closure.ts";
import { neighbourhood } from "./neighbourhood.ts";

test("is both closures cut off at the hops, each component on its nearer side", () => {
  const hops = fc.record({ needs: fc.nat({ max: 4 }), neededBy: fc.nat({ max: 4 }) });
  fc.assert(
    fc.property(arbitraryGraph(), hops, (graph, { needs, neededBy }) => {
      const found = neighbourhood(graph, [0], { needs, neededBy });
      const left = dependents(graph, 0, { maxDepth: neededBy }).depth;
      const right = requirements(graph, 0, { maxDepth: needs }).depth;
      const expected = new Map<number, number>();
      graph.components.forEach((_, node) => {
        const l = left[node] === -1 ? 99 : (left[node] ?? 99);
        const r = right[node] === -1 ? 99 : (right[node] ?? 99);
        if (Math.min(l, r) < 99) expected.set(node, l === 0 ? 0 : l <= r ? -l : r);
      });
      expect(new Map([...found.nodes].map((node, at) => [node, found.distance[at]]))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test("nearest first, from several starts, over the relations that are followed", () => {
  const graph = graphOf(5, [
    [0, 1],
    [1, 2],
    [3, 0],
    [4, 1],
  ]);
  const found = neighbourhood(graph, [0, 4], { needs: 2, neededBy: 1 }, (edge) => edge !== 3);
  expect([...found.nodes].map((node, at) => [node, found.distance[at]])).toEqual([
    [0, 0],
    [4, 0],
    [3, -1],
    [1, 1],
    [2, 2],
  ]);
});
