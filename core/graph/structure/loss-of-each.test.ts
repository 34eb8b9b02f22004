import fc from "fast-check";
import { expect, test } from "vitest";
import type { Relation } from "../../schema/relation.ts";
import { graphOf, type Link } from "../arbitrary-graph.ts";
import { dependentCounts } from "../dependent-counts.ts";
import type { Graph } from "../graph.ts";
import { failureSystem } from "./failure-system.ts";
import { lossOfEach } from "./loss-of-each.ts";

const kinds = [
  {},
  {},
  { strength: "soft" },
  { type: "tests" },
  { type: "fed-by" },
  { strength: "soft", redundancy: "1-of-2" },
  { strength: "soft", redundancy: "2-of-3" },
  { redundancy: "1-of-3" },
] as const satisfies Partial<Relation>[];

function arbitraryRedundantGraph(): fc.Arbitrary<Graph> {
  return fc.integer({ min: 1, max: 9 }).chain((count) => {
    const node = fc.nat({ max: count - 1 });
    const link = fc.tuple(node, node, fc.constantFrom(...kinds));
    return fc.array(link, { maxLength: 26 }).map((links) => graphOf(count, links as Link[], paging(count)));
  });
}

/** Every other component is a check that pages. */
function paging(count: number) {
  const check = { system: "icinga", alert: "A", pages: true };
  return Array.from({ length: count }, (_, node) => (node % 2 ? { check } : {}));
}

/** Takes a component out and lets fail whatever cannot work any more, until nothing changes. */
function failedWithout(graph: Graph, lost: number): Set<number> {
  const failed = new Set([lost]);
  for (let before = 0; before !== failed.size; ) {
    before = failed.size;
    graph.components.forEach((_, node) => {
      if (cannotWork(graph, node, failed)) failed.add(node);
    });
  }
  return failed;
}

function cannotWork(graph: Graph, node: number, failed: ReadonlySet<number>): boolean {
  const needs = graph.relations.filter(
    ({ from, type }) => from === graph.components[node]?.id && (type === "reads" || type === "tests"),
  );
  const gone = ({ to }: Relation) => failed.has(graph.indexOf.get(to) ?? -1);
  if (needs.some((need) => need.strength === "hard" && !need.redundancy && gone(need))) return true;
  const redundant = needs.filter((need) => need.redundancy);
  return redundant.some((one) => {
    const [required = 0, of = 0] = (one.redundancy ?? "").split("-of-").map(Number);
    const group = redundant.filter((other) => other.redundancy === one.redundancy && other.type === one.type);
    return new Set(group.filter(gone).map(({ to }) => to)).size > of - required;
  });
}

test("equals taking each component out in turn, with circles and redundancy", () => {
  fc.assert(
    fc.property(arbitraryRedundantGraph(), (graph) => {
      const nodes = graph.components.map((_, node) => node);
      const found = lossOfEach(graph, failureSystem(graph), nodes);
      const expected = nodes.map((node) => {
        const failed = failedWithout(graph, node);
        const pages = [...failed].filter((other) => other % 2 === 1).length;
        return { node, takesDown: failed.size - 1, pages };
      });
      expect(found).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
});

test("without redundancy it is the number of dependents, also beyond one pass", () => {
  const count = 3000;
  const links = Array.from(
    { length: 6000 },
    (_, edge): Link => [(edge * 7919) % count, (edge * 104_729 + 13) % count],
  );
  const graph = graphOf(count, links);
  const nodes = graph.components.map((_, node) => node).reverse();
  const counts = dependentCounts(graph);
  for (const { node, takesDown } of lossOfEach(graph, failureSystem(graph), nodes)) {
    expect(takesDown).toBe(counts[node]);
  }
});

test("a chain of 50,000 components does not overflow the stack", () => {
  const links = Array.from({ length: 49_999 }, (_, node): Link => [node, node + 1]);
  const graph = graphOf(50_000, links);
  expect(lossOfEach(graph, failureSystem(graph), [49_999])[0]?.takesDown).toBe(49_999);
});
