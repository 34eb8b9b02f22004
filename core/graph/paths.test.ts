import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryGraph, graphOf } from "./arbitrary-graph.ts";
import type { Graph } from "./graph.ts";
import { shortestPaths } from "./paths.ts";

/** Every simple way as the components on it, by plain recursion. */
function allWays(
  graph: Graph,
  from: number,
  to: number,
  withNone: boolean,
  behind: readonly number[] = [],
): string[] {
  if (from === to) return [[...behind, to].join(" ")];
  const ways = new Set<string>();
  graph.from.forEach((start, edge) => {
    const next = graph.to[edge] ?? -1;
    if (start !== from || next === from || behind.includes(next)) return;
    if (!withNone && graph.effects[edge] === "none") return;
    for (const way of allWays(graph, next, to, withNone, [...behind, from])) ways.add(way);
  });
  return [...ways];
}

function nodesOf(graph: Graph, path: readonly number[]): string {
  return [graph.from[path[0] ?? -1], ...path.map((edge) => graph.to[edge])].join(" ");
}

test("gives as many different simple ways as there are, shortest first", () => {
  fc.assert(
    fc.property(arbitraryGraph(7, 18), fc.integer({ min: 1, max: 6 }), (graph, limit) => {
      const to = graph.components.length - 1;
      if (to === 0) return;
      const telling = allWays(graph, 0, to, false);
      const ways = telling.length > 0 ? telling : allWays(graph, 0, to, true);
      const lengths = ways.map((way) => way.split(" ").length - 1).sort((a, b) => a - b);
      const paths = shortestPaths(graph, 0, to, limit);
      expect(paths.map((path) => path.length)).toEqual(lengths.slice(0, limit));
      const found = paths.map((path) => nodesOf(graph, path));
      expect(new Set(found).size).toBe(found.length);
      for (const way of found) expect(ways).toContain(way);
      for (const path of paths) {
        path.slice(1).forEach((edge, step) => {
          expect(graph.from[edge]).toBe(graph.to[path[step] ?? -1]);
        });
      }
    }),
    { numRuns: 3000 },
  );
});

test("of the many ways through a full graph the shortest come first, none twice", () => {
  const links = [0, 1, 2, 3, 4].flatMap((from) => [0, 1, 2, 3, 4].map((to) => [from, to] as const));
  const graph = graphOf(5, links);
  const paths = shortestPaths(graph, 0, 4, 99);
  expect(paths.map((path) => path.length)).toEqual([1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4]);
  expect(new Set(paths.map((path) => nodesOf(graph, path))).size).toBe(16);
  expect(shortestPaths(graph, 0, 4, 6).map((path) => path.length)).toEqual([1, 2, 2, 2, 3, 3]);
});

test("a way found twice, as a detour of two others, is given once", () => {
  const links = [
    [0, 1],
    [1, 5],
    [0, 2],
    [2, 3],
    [3, 4],
    [4, 5],
    [1, 6],
    [6, 5],
  ] as const;
  expect(shortestPaths(graphOf(7, links), 0, 5, 9).map((path) => path.length)).toEqual([2, 3, 4]);
});

test("relations without effect count only when nothing else leads there", () => {
  const none = { type: "owned-by" } as const;
  expect(
    shortestPaths(
      graphOf(3, [
        [0, 2, none],
        [0, 1],
        [1, 2],
      ]),
      0,
      2,
      4,
    ),
  ).toEqual([[1, 2]]);
  expect(
    shortestPaths(
      graphOf(3, [
        [0, 2, none],
        [0, 1],
      ]),
      0,
      2,
      4,
    ),
  ).toEqual([[0]]);
});

test("there is no way to oneself, against the arrows, or of length zero", () => {
  const graph = graphOf(2, [
    [0, 1],
    [0, 0],
  ]);
  expect([
    shortestPaths(graph, 0, 0, 4),
    shortestPaths(graph, 1, 0, 4),
    shortestPaths(graph, 0, 1, 0),
  ]).toEqual([[], [], []]);
});
