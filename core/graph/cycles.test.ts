import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryGraph, graphOf, type Link } from "./arbitrary-graph.ts";
import { cycles, strongSets } from "./cycles.ts";
import { digraph } from "./digraph.ts";
import type { Graph } from "./graph.ts";

/** `reach[a][b]`: whether a path of at least one relation leads from a to b (Warshall). */
function reachability(graph: Graph): boolean[][] {
  const nodes = graph.components.map((_, node) => node);
  const reach = nodes.map((a) =>
    nodes.map((b) => graph.from.some((from, edge) => from === a && graph.to[edge] === b)),
  );
  for (const via of nodes) {
    for (const a of nodes)
      for (const b of nodes) if (reach[a]?.[via] && reach[via]?.[b]) (reach[a] ?? [])[b] = true;
  }
  return reach;
}

test("two components share a set exactly when each reaches the other", () => {
  fc.assert(
    fc.property(arbitraryGraph(), (graph) => {
      const reach = reachability(graph);
      const sets = strongSets(digraph(graph.components.length, graph.from, graph.to));
      graph.components.forEach((_, a) => {
        graph.components.forEach((_, b) => {
          expect(sets.of[a] === sets.of[b]).toBe(a === b || Boolean(reach[a]?.[b] && reach[b]?.[a]));
        });
      });
      graph.from.forEach((from, edge) => {
        expect(sets.of[from]).toBeGreaterThanOrEqual(sets.of[graph.to[edge] ?? 0] ?? 0);
      });
    }),
    { numRuns: 1000 },
  );
});

test("circles are the components that reach themselves", () => {
  fc.assert(
    fc.property(arbitraryGraph(), (graph) => {
      const reach = reachability(graph);
      const expected = graph.components.flatMap((_, node) => (reach[node]?.[node] ? [node] : []));
      expect(
        cycles(graph)
          .flat()
          .sort((a, b) => a - b),
      ).toEqual(expected);
    }),
  );
});

test("lists members in order, circles by first member, and obeys the filter", () => {
  const graph = graphOf(5, [
    [3, 1],
    [1, 3],
    [0, 4],
    [4, 0],
    [2, 2],
  ]);
  expect(cycles(graph)).toEqual([[0, 4], [1, 3], [2]]);
  expect(cycles(graph, (edge) => edge > 1)).toEqual([[0, 4], [2]]);
});

test("a chain of 50,000 components does not overflow the stack", () => {
  const count = 50_000;
  const links = Array.from({ length: count }, (_, node): Link => [node, (node + 1) % count]);
  expect(cycles(graphOf(count, links))[0]).toHaveLength(count);
});
