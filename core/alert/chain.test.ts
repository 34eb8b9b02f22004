import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import { type ComponentKind, componentKinds } from "../schema/component-kinds.ts";
import type { Relation } from "../schema/relation.ts";
import { relationTypes } from "../schema/relation-types.ts";
import { explainingChain } from "./chain.ts";

function component(id: string, kind: ComponentKind, more: Partial<Component> = {}): Component {
  return { id, kind, name: id, summary: "A thing.", asOf: "2018-12", evidence: ["seed:L1"], ...more };
}
function relation(from: string, type: Relation["type"], to: string, more: Partial<Relation> = {}): Relation {
  return { from, type, to, strength: "hard", confidence: "seen", evidence: ["seed:L1"], ...more };
}
const file = { path: "/x", host: "share", tracked: "yes", immutable: "unknown" } as const;

const components = [
  component("check", "check"),
  component("endpoint", "endpoint"),
  component("program", "service"),
  component("machine", "host"),
  component("tame", "config-file", { file }),
  component("wild", "config-file", {
    file: { ...file, tracked: "no", immutable: "yes" },
    documented: "undocumented",
  }),
  component("name", "dns-name"),
  component("address", "address"),
  component("master", "host"),
  component("api", "service"),
  component("icinga", "service"),
  component("client", "service"),
  component("other-client", "service"),
];
const relations = [
  relation("check", "executed-by", "icinga"),
  relation("check", "probes", "endpoint"),
  relation("endpoint", "served-by", "program"),
  relation("program", "runs-on", "machine"),
  relation("endpoint", "tests", "api"),
  relation("endpoint", "tests", "tame"),
  relation("endpoint", "tests", "wild"),
  relation("wild", "refers-to", "name"),
  relation("name", "resolves-to", "address"),
  relation("address", "attached-to", "master"),
  relation("api", "runs-on", "master"),
  relation("client", "connects-to", "api"),
  relation("other-client", "connects-to", "api"),
];

function chainIn(parts: readonly Component[], all: readonly Relation[], from = "check") {
  const graph = buildGraph(parts, all);
  const { nodes, edges } = explainingChain(graph, from);
  return { ids: nodes.map((node) => parts[node]?.id), hops: edges.map((edge) => graph.relations[edge]) };
}

describe("explainingChain", () => {
  test("goes from the check to host, troubled file and what it names, and ends at what is tested", () => {
    const { ids } = chainIn(components, relations);
    expect(ids).toEqual([
      "check",
      "endpoint",
      "program",
      "machine",
      "wild",
      "name",
      "address",
      "master",
      "api",
    ]);
  });

  test("takes the file that carries trouble, wherever it stands in the data", () => {
    const backwards = chainIn([...components].reverse(), [...relations].reverse());
    expect(backwards.ids).toContain("wild");
    expect(backwards.ids).not.toContain("tame");
    const calm = components.map((one) =>
      one.id === "wild" ? component("wild", "config-file", { file }) : one,
    );
    expect(chainIn(calm, relations).ids).toContain("tame");
  });

  test("prefers hard and seen where trouble is equal", () => {
    const unsure = relation("endpoint", "tests", "tame", { strength: "soft", confidence: "inferred" });
    const calm = components.map((one) =>
      one.id === "wild" ? component("wild", "config-file", { file }) : one,
    );
    const all = relations.map((one) => (one.to === "tame" ? unsure : one));
    expect(chainIn(calm, all).ids).toContain("wild");
  });

  test("ends at the tested thing that most others need", () => {
    const more = [
      ...relations,
      relation("endpoint", "tests", "master"),
      relation("endpoint", "tests", "icinga"),
    ];
    expect(chainIn(components, more).ids.slice(-2)).toEqual(["icinga", "api"]);
  });

  test("where nothing is said to be tested, shows what the probed thing breaks without", () => {
    const direct = [
      relation("check", "probes", "program"),
      relation("program", "runs-on", "machine"),
      relation("program", "reads", "wild"),
      relation("program", "connects-to", "api"),
    ];
    expect(chainIn(components, direct).ids).toEqual(["check", "program", "machine", "wild", "api"]);
  });

  test("a check without relations is its own chain, an unknown one has none", () => {
    expect(chainIn(components, [])).toEqual({ ids: ["check"], hops: [] });
    expect(chainIn(components, relations, "nobody")).toEqual({ ids: [], hops: [] });
  });

  test("every hop starts at an earlier component and reaches the next, none comes twice", () => {
    const types = Object.keys(relationTypes) as (keyof typeof relationTypes)[];
    const edge = fc.tuple(fc.nat(9), fc.constantFrom(...types), fc.nat(9));
    const kinds = fc.array(fc.constantFrom(...componentKinds), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(kinds, fc.array(edge, { maxLength: 60 }), (ofKinds, edges) => {
        const parts = ofKinds.map((kind, at) => component(`c${at}`, kind));
        const all = edges.map(([from, type, to]) => relation(`c${from}`, type, `c${to}`));
        const { ids, hops } = chainIn(parts, all, "c0");
        expect(ids[0]).toBe("c0");
        expect(new Set(ids).size).toBe(ids.length);
        expect(hops.map((hop) => hop?.to)).toEqual(ids.slice(1));
        hops.forEach((hop, at) => {
          expect(ids.slice(0, at + 1)).toContain(hop?.from);
        });
      }),
    );
  });
});
