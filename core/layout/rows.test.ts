import fc from "fast-check";
import { expect, test } from "vitest";
import { digraph } from "../graph/digraph.ts";
import { arbitraryLayout } from "./arbitrary-layout.ts";
import { arrowOrder } from "./arrow-order.ts";
import { longestPathRows } from "./rows.ts";

function backwards(order: Uint32Array, from: Uint32Array, to: Uint32Array): number {
  return from.filter((node, edge) => order.indexOf(to[edge] ?? 0) < order.indexOf(node)).length;
}

test("every node comes once, and no more than half the arrows lead back", () => {
  fc.assert(
    fc.property(arbitraryLayout(20), ({ count, from, to }) => {
      const order = arrowOrder(digraph(count, from, to));
      expect([...order].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
      expect(backwards(order, from, to)).toBeLessThanOrEqual(from.length / 2);
    }),
  );
});

test("no arrow leads back where there is no circle but to oneself, and rows start at 0 and leave no arrow flat", () => {
  fc.assert(
    fc.property(arbitraryLayout(20), (input) => {
      const forwards = [...input.from.keys()].filter(
        (edge) => (input.from[edge] ?? 0) >= (input.to[edge] ?? 0),
      );
      const from = Uint32Array.from(forwards, (edge) => input.from[edge] ?? 0);
      const to = Uint32Array.from(forwards, (edge) => input.to[edge] ?? 0);
      const graph = digraph(input.count, from, to);
      expect(backwards(arrowOrder(graph), from, to)).toBe(0);
      const rows = longestPathRows(graph);
      expect(Math.min(...rows)).toBe(0);
      from.forEach((node, edge) => {
        if (node === to[edge]) return;
        expect(rows[node]).toBeLessThan(rows[to[edge] ?? 0] ?? 0);
      });
    }),
    { numRuns: 500 },
  );
});

test("a node that leads to itself is still put before what it leads to", () => {
  const links = [[0, 1], [1, 2], [2, 3], [2, 4], [2, 5], ...[0, 1, 2, 3, 4, 5].map((node) => [node, node])];
  const from = Uint32Array.from(links, ([node = 0]) => node);
  const to = Uint32Array.from(links, ([, node = 0]) => node);
  expect(backwards(arrowOrder(digraph(6, from, to)), from, to)).toBe(0);
});

test("a node that only needs something late stands right before it", () => {
  const graph = digraph(5, Uint32Array.of(0, 1, 2, 4), Uint32Array.of(1, 2, 3, 3));
  expect([...longestPathRows(graph)]).toEqual([0, 1, 2, 3, 2]);
});
