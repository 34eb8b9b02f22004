import fc from "fast-check";
import { expect, test } from "vitest";
import { type Effect, effects } from "../schema/relation-types.ts";
import { arbitraryGraph, graphOf } from "./arbitrary-graph.ts";
import { type ClosureOptions, chainTo, dependents, requirements } from "./closure.ts";
import type { Graph } from "./graph.ts";

/** Fewest hops by repeated relaxation over the plain list of relations: no queue, no adjacency. */
function hopsByRelaxation(
  graph: Graph,
  start: number,
  forwards: boolean,
  options: ClosureOptions,
): Map<number, number> {
  const hops = new Map([[start, 0]]);
  for (let round = 0; round < graph.components.length; round++) {
    graph.relations.forEach((relation, edge) => {
      if (options.hardOnly && relation.strength !== "hard") return;
      if (options.effects && !options.effects.includes(graph.effects[edge] as Effect)) return;
      const near = graph.indexOf.get(forwards ? relation.from : relation.to) ?? -1;
      const far = graph.indexOf.get(forwards ? relation.to : relation.from) ?? -1;
      const hop = (hops.get(near) ?? Number.POSITIVE_INFINITY) + 1;
      if (hop <= (options.maxDepth ?? 99) && hop < (hops.get(far) ?? Number.POSITIVE_INFINITY))
        hops.set(far, hop);
    });
  }
  return hops;
}

const optionSets = fc.record(
  { effects: fc.subarray([...effects]), hardOnly: fc.boolean(), maxDepth: fc.nat({ max: 4 }) },
  { requiredKeys: [] },
);

test("equals a closure worked out by relaxation, in both directions", () => {
  fc.assert(
    fc.property(arbitraryGraph(), optionSets, fc.boolean(), (graph, options, forwards) => {
      const closure = (forwards ? requirements : dependents)(graph, 0, options);
      const expected = hopsByRelaxation(graph, 0, forwards, options);
      expect(new Map([0, ...closure.order].map((node) => [node, closure.depth[node]]))).toEqual(expected);
      graph.components.forEach((_, node) => {
        if (!expected.has(node)) expect([closure.depth[node], closure.via[node]]).toEqual([-1, -1]);
      });
    }),
    { numRuns: 2000 },
  );
});

test("comes nearest first, and every chain leads back to the start over relations that count", () => {
  fc.assert(
    fc.property(arbitraryGraph(), (graph) => {
      const closure = dependents(graph, 0, { hardOnly: true });
      const depths = [...closure.order].map((node) => closure.depth[node] ?? -1);
      expect(depths).toEqual([...depths].sort((a, b) => a - b));
      for (const node of closure.order) {
        const chain = [...chainTo(graph, closure, node)].reverse();
        expect(chain).toHaveLength(closure.depth[node] ?? -1);
        expect(graph.from[chain[0] ?? -1]).toBe(node);
        expect(graph.to[chain.at(-1) ?? -1]).toBe(0);
        chain.slice(1).forEach((edge, step) => {
          expect(graph.from[edge]).toBe(graph.to[chain[step] ?? -1]);
        });
        expect(chain.every((edge) => graph.relations[edge]?.strength === "hard")).toBe(true);
      }
    }),
  );
});

test("chains of requirements run from the start outwards", () => {
  const graph = graphOf(3, [
    [0, 1],
    [1, 2],
  ]);
  expect(chainTo(graph, requirements(graph, 0), 2)).toEqual([0, 1]);
  expect(chainTo(graph, requirements(graph, 2), 0)).toEqual([]);
});
