import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphOf, type Link } from "../graph/arbitrary-graph.ts";
import type { Graph } from "../graph/graph.ts";
import type { ComponentKind } from "../schema/component-kinds.ts";
import type { RelationType } from "../schema/relation-types.ts";
import { bruteForce, type Found } from "./brute-force.ts";
import { type Action, actions } from "./grade.ts";
import { type ReachedGrade, reachedLines } from "./reached-lines.ts";
import { spread } from "./spread.ts";

const types = [
  ...["reads", "connects-to", "runs-on", "attached-to", "depends-on", "contains"],
  ...["tests", "probes", "executed-by", "generated-by", "value-from", "owned-by"],
] as RelationType[];
const kinds = ["service", "host", "address", "dns-zone", "config-file"] as const satisfies ComponentKind[];

const anyFacts = fc.record({
  type: fc.constantFrom(...types, "reads", "connects-to"),
  strength: fc.constantFrom("hard", "hard", "hard", "soft"),
  confidence: fc.constantFrom("seen", "seen", "seen", "seen", "stated", "inferred"),
  redundancy: fc.constantFrom(undefined, undefined, undefined, "1-of-2", "2-of-3", "2-of-2", "3-of-2"),
});
/** Long chains come only of relations that break. */
const breakingFacts = fc.record({ strength: fc.constantFrom("hard", "hard", "soft") });

/** Circles, self-loops, parallel relations, redundancy in and out of step with the members there are. */
const questions = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const node = fc.nat({ max: count - 1 });
  return fc.record({
    count: fc.constant(count),
    links: fc.oneof(
      fc.array(fc.tuple(node, node, anyFacts), { maxLength: 22 }),
      fc.array(fc.tuple(node, node, breakingFacts), { minLength: 5, maxLength: 14 }),
    ),
    kinds: fc.array(fc.constantFrom(...kinds), { minLength: count, maxLength: count }),
    subjects: fc.uniqueArray(node, { minLength: 1, maxLength: 2 }),
    action: fc.constantFrom(...actions, "remove", "remove"),
  });
});

function found(graph: Graph, subjects: readonly number[], action: Action): Found {
  const reach = spread(graph, subjects, action);
  const lines = reachedLines(graph, reach, subjects, action);
  const grades = new Map<string, { grade: ReachedGrade; hops: number }>();
  for (const grade of ["breaksNow", "alarms", "blind", "stale", "likely"] as const) {
    for (const { id, hops } of lines[grade]) {
      expect(grades.has(id)).toBe(false);
      grades.set(id, { grade, hops: hops.length });
    }
  }
  return { grades, beyond: reach.beyond, untouched: reach.untouched };
}

test("equals a brute force on 10,000 random graphs", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(questions, ({ count, links, kinds: kindOf, subjects, action }) => {
      const graph = graphOf(
        count,
        links as Link[],
        kindOf.map((kind) => ({ kind })),
      );
      const expected = bruteForce(
        graph,
        subjects.map((node) => `c${node}`),
        action,
      );
      expect(found(graph, subjects, action)).toEqual(expected);
    }),
    { numRuns: 10_000 },
  );
});

test("a question is answered the same whatever was asked of the graph before", () => {
  fc.assert(
    fc.property(questions, ({ count, links, subjects, action }) => {
      const graph = graphOf(count, links as Link[]);
      const first = found(graph, subjects, action);
      for (let node = 0; node < count; node++) found(graph, [node], "remove");
      expect(found(graph, subjects, action)).toEqual(first);
      expect(found(graphOf(count, links as Link[]), subjects, action)).toEqual(first);
    }),
    { numRuns: 1_000 },
  );
});

test("every reason is a chain of relations to a subject, with one doubt where it is only likely", () => {
  fc.assert(
    fc.property(questions, ({ count, links, subjects, action }) => {
      const graph = graphOf(count, links as Link[]);
      const lines = reachedLines(graph, spread(graph, subjects, action), subjects, action);
      for (const line of Object.values(lines).flat()) {
        const ends = [line.id, ...line.via];
        expect(line.hops.map(({ from }) => from)).toEqual(ends.slice(0, -1));
        expect(line.hops.map(({ to }) => to)).toEqual(line.via);
        expect(subjects.map((node) => `c${node}`)).toContain(line.via.at(-1));
        expect(line.because.split(", which ")).toHaveLength(line.hops.length);
        expect(line.uncertain?.hop ?? 0).toBeLessThan(line.hops.length);
        for (const { evidence } of line.hops) expect(line.evidence).toEqual(expect.arrayContaining(evidence));
      }
      for (const line of lines.likely) expect(line.uncertain?.why).toMatch(/\w/);
      for (const line of [...lines.breaksNow, ...lines.alarms, ...lines.blind, ...lines.stale])
        expect(line.uncertain).toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
});

function graded(links: readonly Link[], action: Action = "remove", subjects = [0]) {
  const graph = graphOf(6, links);
  const lines = reachedLines(graph, spread(graph, subjects, action), subjects, action);
  return Object.fromEntries(
    Object.entries(lines).flatMap(([grade, list]) =>
      list.length > 0 ? [[grade, list.map(({ id }) => id)]] : [],
    ),
  );
}

describe("what happens to whom", () => {
  test("what is broken breaks, alarms, blinds and leaves old what needs it", () => {
    const links: Link[] = [
      [1, 0],
      [2, 1, { type: "tests" }],
      [3, 2, { type: "probes" }],
      [4, 1, { type: "executed-by" }],
      [5, 1, { type: "generated-by" }],
    ];
    expect(graded(links)).toEqual({ breaksNow: ["c1"], alarms: ["c2", "c3"], blind: ["c4"], stale: ["c5"] });
  });

  test("what is old leaves old whoever reads it, and breaks, alarms and blinds nobody", () => {
    const links: Link[] = [
      [1, 0, { type: "generated-by" }],
      [2, 1],
      [3, 2, { type: "tests" }],
      [4, 2, { type: "executed-by" }],
      [5, 1, { type: "runs-on" }],
    ];
    expect(graded(links)).toEqual({ stale: ["c1", "c2"] });
  });

  test("what alarms or goes blind breaks nobody", () => {
    expect(
      graded([
        [1, 0, { type: "tests" }],
        [2, 1],
        [3, 0, { type: "executed-by" }],
        [4, 3],
      ]),
    ).toEqual({
      alarms: ["c1"],
      blind: ["c3"],
    });
  });

  test("one doubt makes likely, a second is only counted", () => {
    const links: Link[] = [
      [1, 0, { strength: "soft" }],
      [2, 1],
      [3, 2, { confidence: "derived" }],
    ];
    expect(graded(links)).toEqual({ likely: ["c1", "c2"] });
    expect(spread(graphOf(6, links), [0], "remove").beyond).toBe(1);
  });

  test("a group bears the loss it has members to spare for, and fails with one more", () => {
    const group = { type: "runs-on", strength: "soft", redundancy: "2-of-3" } as const;
    const links: Link[] = [
      [4, 1, group],
      [4, 2, group],
      [4, 3, group],
      [1, 0],
      [5, 4],
    ];
    expect(graded(links)).toEqual({ breaksNow: ["c1"], likely: ["c4", "c5"] });
    const failed = graded([...links, [2, 0]]);
    expect(failed).toEqual({ breaksNow: ["c1", "c2", "c4", "c5"] });
  });

  test("a failed group says how many are needed and how many are lost", () => {
    const group = { type: "runs-on", strength: "soft", redundancy: "2-of-3" } as const;
    const graph = graphOf(5, [
      [4, 1, group],
      [4, 2, group],
      [1, 0],
      [2, 0],
    ]);
    const lines = reachedLines(graph, spread(graph, [0], "remove"), [0], "remove");
    expect(lines.breaksNow.at(-1)?.because).toBe("C4 runs on C2 (2 of 3 needed, 2 lost), which reads C0");
    const likely = reachedLines(graph, spread(graph, [1], "remove"), [1], "remove").likely[0];
    expect(likely?.uncertain).toEqual({ hop: 0, why: "2 of 3 needed: 1 lost" });
  });
});

describe("what an action carries to the first hop", () => {
  const links: Link[] = [
    [1, 0, { type: "runs-on" }],
    [2, 0, { type: "connects-to" }],
    [3, 0, { type: "attached-to" }],
    [4, 0, { type: "depends-on" }],
    [5, 2, { type: "runs-on" }],
  ];

  test("renaming touches needs by name", () => {
    expect(graded(links, "rename")).toEqual({ breaksNow: ["c2", "c5"], likely: ["c4"] });
    expect(spread(graphOf(6, links), [0], "rename").untouched).toBe(2);
  });

  test("a new address touches needs by address", () => {
    expect(graded(links, "change-address")).toEqual({ breaksNow: ["c3"], likely: ["c2", "c4", "c5"] });
  });

  test("whether an edit works is not known of anything", () => {
    expect(graded(links, "edit-file")).toEqual({ likely: ["c1", "c2", "c3", "c4", "c5"] });
  });

  test("removing, moving and switching off touch all", () => {
    for (const action of ["remove", "move", "power-off"] as const)
      expect(graded(links, action)).toEqual({ breaksNow: ["c1", "c2", "c3", "c4", "c5"] });
  });
});

test("lines stand nearest first, then in the order of the files; the reason is the first of the shortest", () => {
  const graph = graphOf(6, [
    [5, 3],
    [5, 2],
    [2, 0],
    [3, 0],
    [1, 5],
    [4, 0],
  ]);
  const { breaksNow } = reachedLines(graph, spread(graph, [0], "remove"), [0], "remove");
  expect(breaksNow.map(({ id }) => id)).toEqual(["c2", "c3", "c4", "c5", "c1"]);
  expect(breaksNow.find(({ id }) => id === "c5")?.via).toEqual(["c3", "c0"]);
});
