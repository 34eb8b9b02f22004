import fc from "fast-check";
import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import type { RelationType } from "../schema/relation-types.ts";
import { buildGraph, type Graph } from "./graph.ts";

/** One relation between numbered components: type `reads` and hard unless said. */
export type Link = readonly [from: number, to: number, facts?: Partial<Relation>];

/** For tests: components `c0`, `c1`, … joined by `links`. */
export function graphOf(
  count: number,
  links: readonly Link[],
  facts: readonly Partial<Component>[] = [],
): Graph {
  const components = Array.from(
    { length: count },
    (_, node): Component => ({
      id: `c${node}`,
      kind: "service",
      name: `C${node}`,
      summary: "For a test.",
      asOf: "2018-12",
      evidence: ["test:1"],
      ...facts[node],
    }),
  );
  return buildGraph(
    components,
    links.map(
      ([from, to, more]): Relation => ({
        from: components[from]?.id ?? "",
        to: components[to]?.id ?? "",
        type: "reads",
        strength: "hard",
        confidence: "seen",
        evidence: ["test:1"],
        ...more,
      }),
    ),
  );
}

const types = ["reads", "tests", "executed-by", "fed-by", "owned-by"] as const satisfies RelationType[];

/** For property tests: random graphs with circles, self-loops, parallel relations and loose components. */
export function arbitraryGraph(mostNodes = 9, mostEdges = 24): fc.Arbitrary<Graph> {
  return fc.integer({ min: 1, max: mostNodes }).chain((count) => {
    const node = fc.nat({ max: count - 1 });
    const facts = fc.record({
      type: fc.constantFrom(...types),
      strength: fc.constantFrom("hard", "hard", "soft"),
    });
    return fc
      .array(fc.tuple(node, node, facts), { maxLength: mostEdges })
      .map((links) => graphOf(count, links as Link[]));
  });
}
