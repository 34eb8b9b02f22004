import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import { arbitraryGraph, graphOf, type Link } from "./arbitrary-graph.ts";
import { structureOf } from "./structure.ts";

const host: Partial<Component> = { kind: "host" };
const script: Partial<Component> = { kind: "script" };
const file: Partial<Component> = { kind: "config-file" };

const structure = (count: number, links: readonly Link[], facts?: readonly Partial<Component>[]) =>
  structureOf(graphOf(count, links, facts));
const half = { strength: "soft", redundancy: "1-of-2", type: "runs-on" } as const satisfies Partial<Relation>;

describe("single points", () => {
  test("a component that everything hangs on is one although it splits nothing", () => {
    const links: Link[] = [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
      [4, 0],
    ];
    const [point, ...more] = structure(5, links, [script, script, script, host, script]).singlePoints;
    expect(point).toMatchObject({ id: "c3", takesDown: 4, pages: 0 });
    expect(more).toEqual([]);
  });

  test("what both of two redundant members stand on defeats them; one member does not", () => {
    const links: Link[] = [
      [0, 1, half],
      [0, 2, half],
      [1, 3],
      [2, 3],
      [4, 0],
      [5, 0],
    ];
    const found = structure(6, links, [{}, host, host, { kind: "network", name: "the switch" }]);
    expect(found.singlePoints.map(({ id, takesDown }) => [id, takesDown])).toEqual([["c3", 5]]);
    expect(found.redundancyGroups).toEqual([
      {
        ...{ needs: "c0", members: ["c1", "c2"], required: 1, of: 2, sharedPoint: "c3" },
        words:
          "C0 runs on C1 and C2: 1 of 2 needed, so that 1 may fail. They share the switch: its loss alone takes too many of them down.",
        evidence: ["test:1"],
      },
    ]);
  });

  test("of a chain the lowest is named, of a circle the first", () => {
    const users = [4, 5, 6, 7, 8].map((user): Link => [user, 0]);
    const chain = structure(9, [[0, 1], [1, 2], ...users], [host, host, host]);
    expect(chain.singlePoints.map(({ id }) => id)).toEqual(["c2"]);
    const circle = structure(9, [[0, 1], [1, 0], ...users], [host, host]);
    expect(circle.singlePoints.map(({ id }) => id)).toEqual(["c0"]);
  });

  test("counts checks that page, and names a stand-in", () => {
    const check = { system: "icinga", alert: "A", pages: true };
    const links: Link[] = [
      [0, 1, { type: "probes" }],
      [1, 2, { type: "runs-on" }],
      [1, 3, { type: "runs-on", strength: "soft" }],
    ];
    const [point] = structure(4, links, [{ kind: "check", check }, {}, host, host]).singlePoints;
    expect(point).toMatchObject({ id: "c2", takesDown: 2, pages: 1, seconds: ["C3"] });
    expect(point?.because).toBe(
      "2 components fail or go red with it, 1 of them a check that pages. Directly: C1. On record as second: C3, as a stand-in or in part.",
    );
  });

  test("files and names are none: they break with what serves them", () => {
    expect(
      structure(
        3,
        [
          [0, 2],
          [1, 2],
        ],
        [{}, {}, file],
      ).singlePoints,
    ).toEqual([]);
  });
});

describe("redundant needs", () => {
  test("fewer members on record than the facts say are told, and no member counts twice", () => {
    const third = { ...half, redundancy: "2-of-3" };
    const [group] = structure(3, [
      [0, 1, third],
      [0, 1, third],
      [0, 2, third],
    ]).redundancyGroups;
    expect(group).toMatchObject({ members: ["c1", "c2"], required: 2, of: 3 });
    expect(group?.words).toContain("Only 2 of the 3 are on record.");
    expect(group?.sharedPoint).toBeUndefined();
  });
});

describe("recovery cycles", () => {
  test("two that run on each other: neither can start first", () => {
    const links: Link[] = [
      [0, 1, { type: "runs-on" }],
      [1, 2, { type: "reads" }],
      [2, 0, { type: "stored-on" }],
      [3, 0],
    ];
    const [cycle, ...more] = structure(4, links).recoveryCycles;
    expect(cycle?.ids).toEqual(["c0", "c1", "c2"]);
    expect(cycle?.words).toBe(
      "C0 runs on C1, which reads C2, which is stored on C0: none of them can start first.",
    );
    expect(cycle?.hops.map(({ from, to, evidence }) => [from, to, evidence])).toEqual([
      ["c0", "c1", ["test:1"]],
      ["c1", "c2", ["test:1"]],
      ["c2", "c0", ["test:1"]],
    ]);
    expect(more).toEqual([]);
  });

  test("a file whose maker needs its reader cannot be brought back", () => {
    const links: Link[] = [
      [0, 1],
      [1, 2, { type: "generated-by" }],
      [2, 0],
    ];
    const [cycle] = structure(3, links).recoveryCycles;
    expect(cycle?.words).toContain("if one of them is lost, bringing it back needs what is lost");
  });

  test("soft, redundant, alarming and fed relations close no circle", () => {
    for (const facts of [{ strength: "soft" }, half, { type: "tests" }, { type: "fed-by" }] as const) {
      expect(
        structure(2, [
          [0, 1],
          [1, 0, facts],
        ]).recoveryCycles,
      ).toEqual([]);
    }
  });

  test("the ring is a short one, and says how many more are in the circle", () => {
    const links: Link[] = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
      [2, 1],
    ];
    const [cycle] = structure(4, links).recoveryCycles;
    expect(cycle?.hops).toHaveLength(2);
    expect(cycle?.ids).toEqual(["c1", "c2", "c0", "c3"]);
    expect(cycle?.words).toMatch(/neither of the two can start first\. 2 more are in the same circle\.$/);
  });

  test("every ring closes, over relations that are there", () => {
    fc.assert(
      fc.property(arbitraryGraph(), (graph) => {
        const known = new Set(graph.relations.map(({ from, type, to }) => `${from} ${type} ${to}`));
        for (const { ids, hops } of structureOf(graph).recoveryCycles) {
          expect(new Set(ids).size).toBe(ids.length);
          hops.forEach((hop, index) => {
            expect(hop.to).toBe(hops[(index + 1) % hops.length]?.from);
            expect(known).toContain(`${hop.from} ${hop.type} ${hop.to}`);
            expect(ids[index]).toBe(hop.from);
          });
        }
      }),
    );
  });
});

describe("tools that lie on what they help to bring back", () => {
  const links: Link[] = [
    [0, 1, { type: "connects-to" }],
    [1, 2, { type: "home-on" }],
  ];
  const facts = [
    { ...script, name: "hostlist" },
    { name: "browser" },
    { kind: "data-store", name: "share" },
  ] as const;
  const runbook = { title: "The share", file: "runbooks/share.md", components: ["c2", "c0"] };

  test("are found where a runbook is for both", () => {
    const [cycle, ...more] = structureOf(graphOf(3, links, facts), [runbook, runbook]).recoveryCycles;
    expect(cycle?.ids).toEqual(["c0", "c1", "c2"]);
    expect(cycle?.words).toBe(
      "hostlist connects to browser, which has its home on share: the runbook “The share” is for both, and when share is down, hostlist does not work either.",
    );
    expect(cycle?.hops.at(-1)).toEqual({
      ...{ from: "c2", to: "c0", type: "runbook", words: "is looked after with" },
      evidence: ["runbooks/share.md:1"],
    });
    expect(more).toEqual([]);
  });

  test("are none without such a runbook, on a soft way, or where they only connect", () => {
    const none = (changed: readonly Link[], components = runbook.components) =>
      expect(structureOf(graphOf(3, changed, facts), [{ ...runbook, components }]).recoveryCycles).toEqual(
        [],
      );
    none(links, ["c0", "c1"]);
    none([
      [0, 1, { strength: "soft" }],
      [1, 2, { type: "home-on" }],
    ]);
    none([
      [0, 1],
      [1, 2, { type: "connects-to" }],
    ]);
  });
});

test("an empty graph, a self-loop and unknown ids in runbooks are answered", () => {
  expect(structure(0, [])).toEqual({ singlePoints: [], recoveryCycles: [], redundancyGroups: [] });
  const lone = { title: "T", file: "runbooks/t.md", components: ["nobody", "c0"] };
  const { recoveryCycles } = structureOf(graphOf(1, [[0, 0]], [script]), [lone]);
  expect(recoveryCycles.map(({ words }) => words)).toEqual(["C0 reads C0: it cannot start before itself."]);
});
