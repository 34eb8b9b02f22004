import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryGraph, graphOf, type Link } from "./arbitrary-graph.ts";
import { cutVertices } from "./cut-vertices.ts";
import type { Graph } from "./graph.ts";
import { isHardFailure } from "./hard-relations.ts";

/** Sizes of the pieces that `node`'s piece falls into when it is taken out, by flooding. */
function piecesWithout(graph: Graph, node: number): number[] {
  const piece = flood(graph, node, -1);
  const sizes: number[] = [];
  for (piece.delete(node); piece.size > 0; ) {
    const [start = 0] = piece;
    const part = flood(graph, start, node);
    sizes.push(part.size);
    for (const member of part) piece.delete(member);
  }
  return sizes;
}

function flood(graph: Graph, start: number, without: number): Set<number> {
  const seen = new Set([start]);
  for (const node of seen) {
    graph.from.forEach((from, edge) => {
      const to = graph.to[edge] ?? -1;
      if (!isHardFailure(graph, edge) || from === without || to === without) return;
      if (from === node) seen.add(to);
      if (to === node) seen.add(from);
    });
  }
  return seen;
}

test("equals taking each component out in turn", () => {
  fc.assert(
    fc.property(arbitraryGraph(10, 14), (graph) => {
      const expected = graph.components.flatMap((_, node) => {
        const sizes = piecesWithout(graph, node);
        const sum = sizes.reduce((a, b) => a + b, 0);
        return sizes.length < 2 ? [] : [{ node, separated: sum - Math.max(...sizes), pieces: sizes.length }];
      });
      expect(cutVertices(graph)).toEqual(
        expected.sort((a, b) => b.separated - a.separated || a.node - b.node),
      );
    }),
    { numRuns: 3000 },
  );
});

test("soft relations hold nothing together", () => {
  expect(
    cutVertices(
      graphOf(3, [
        [0, 1],
        [1, 2],
      ]),
    ),
  ).toEqual([{ node: 1, separated: 1, pieces: 2 }]);
  expect(
    cutVertices(
      graphOf(3, [
        [0, 1],
        [1, 2, { strength: "soft" }],
      ]),
    ),
  ).toEqual([]);
});

test("a chain of 50,000 components does not overflow the stack", () => {
  const links = Array.from({ length: 49_999 }, (_, node): Link => [node, node + 1]);
  expect(cutVertices(graphOf(50_000, links))[0]?.separated).toBe(24_999);
});
