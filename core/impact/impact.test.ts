import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { componentOf, fileOf, relationOf, runbookOf } from "../audit/small-workspace.ts";
import { createModel, type Model } from "../model.ts";
import type { Relation } from "../schema/relation.ts";
import type { Source } from "../schema/source.ts";
import type { Workspace } from "../schema/workspace.ts";
import { actions, grades } from "./grade.ts";
import { impactOf } from "./impact.ts";
import { impactSchema } from "./impact-schema.ts";

function sourceOf(id: string, facts: Partial<Source> = {}): Source {
  return {
    id,
    title: id,
    kind: "repository",
    captured: "2018-12-04",
    looked: "yes",
    couldHold: ["names"],
    ...facts,
  };
}

function modelOf(parts: Partial<Workspace>): Model {
  const empty = { components: [], relations: [], sources: [], waivers: [], runbooks: [], changes: [] };
  const workspace = { manifest: { title: "Test" }, views: [], plans: [], places: {}, ...empty, ...parts };
  return createModel(workspace, [], "2018-12-04");
}

const small = modelOf({
  components: [
    componentOf("web", "service", { name: "web.example.org", aliases: ["10.0.0.1", "www.example.org"] }),
    componentOf("client", "service", { name: "client" }),
    componentOf("old-note", "document", { note: "Written when www.example.org was new." }),
    componentOf("twin-a", "host", { aliases: ["shared-name"] }),
    componentOf("twin-b", "host", { aliases: ["Shared-Name"] }),
    fileOf("conf", { path: "/etc/conf.yaml", immutable: "yes", unlock: "on the server" }),
    componentOf("maker", "script"),
  ],
  relations: [
    relationOf("client connects-to web"),
    relationOf("conf generated-by maker"),
    relationOf("web reads conf"),
  ],
  sources: [
    sourceOf("src"),
    sourceOf("git", { captured: "2017" }),
    sourceOf("console", { looked: "no", couldHold: ["hiera-values"], howToLook: ["look --read-only"] }),
    sourceOf("flags", { looked: "no", couldHold: ["file-flags"] }),
  ],
  runbooks: [runbookOf("about-web", { body: "## Meaning\n\nAsk `www.example.org` first.\n" })],
  changes: [
    { about: ["web"], kind: "delay", actions: ["remove"], words: "Takes an hour.", evidence: ["src:1"] },
    { about: ["client"], kind: "delay", words: "Clients notice late.", evidence: ["src:1"] },
    { about: ["web"], kind: "undo", reversible: "no", words: "Gone is gone.", evidence: ["src:1"] },
  ],
});

describe("what a subject names", () => {
  test.each([
    ["web", ["web"]],
    ["WEB.EXAMPLE.ORG", ["web"]],
    ["web.example.org.", ["web"]],
    ["https://user@web.example.org:8443/path?x#y", ["web"]],
    ["10.0.0.1:6443", ["web"]],
    ["`www.example.org`,", ["web"]],
    ["web\u200b.example\u202e.org", ["web"]],
    ["shared-name", ["twin-a", "twin-b"]],
    ["/etc/conf.yaml", ["conf"]],
    ["web.example", []],
  ])("%s", (subject, ids) => {
    expect(impactOf(small, { subject }).resolvedTo).toEqual(ids);
  });

  test("several bearers of a name are asked about together, and it is said", () => {
    expect(impactOf(small, { subject: "shared-name" }).remarks.join(" ")).toContain("twin-a, twin-b");
  });

  test("letters of another script are no match, and the look-alike is named", () => {
    const found = impactOf(small, { subject: "w\u0435b.example.org" });
    expect(found.resolvedTo).toEqual([]);
    expect(found.remarks.join(" ")).toContain("“web.example.org”, which names web");
    expect(found.nearest).toContain("web");
  });
});

test.each([
  "",
  "   ",
  "x".repeat(5_000_000),
  "\u200b".repeat(5_000_000),
  "(a+)+$",
  "[\\",
  "<img src=x onerror=alert(1)>",
  "\u202egro.elpmaxe",
  "\ud800\udfff\ud800",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "a:b:c:1",
  "http://",
  "::",
  "🦀 \u05e9\u05dc\u05d5\u05dd",
])("hostile subject %#: an answer in the fixed words", (subject) => {
  for (const action of actions) {
    const found = impactSchema.parse(impactOf(small, { subject, action, to: subject.slice(0, 300) }));
    expect([...found.subject].length).toBeLessThanOrEqual(200);
    expect(found.resolvedTo).toEqual([]);
    expect(found.verdict.words).toMatch(/^No known use in 2 of 4 sources/);
    expect(found.fitting).toEqual(actions);
    expect(found.notLookedIn).toEqual(["console", "flags"]);
  }
});

test("never throws, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (subject) => {
      expect(() => impactSchema.parse(impactOf(small, { subject }))).not.toThrow();
    }),
  );
});

describe("what names the subject", () => {
  const found = impactOf(small, { subject: "web", action: "remove" });

  test("runbooks with their line, facts with their words", () => {
    expect(found.grades.mentioned.map(({ id, type, line }) => [id, type, line])).toEqual([
      ["about-web", "runbook", 9],
      ["old-note", "component", undefined],
    ]);
    expect(found.grades.mentioned[1]?.because).toContain(
      "names it in its note: “Written when www.example.org",
    );
  });

  test("a text that is not in the graph is found where it stands as a whole", () => {
    const model = modelOf({
      components: [
        componentOf("a", "service", { hardCoded: ["https://lost.example.net:1/x"] }),
        componentOf("b", "service", { note: "about not-lost.example.net and lost.example.network" }),
      ],
      runbooks: [runbookOf("r", { body: "one\ntwo LOST.example.net.\n" })],
    });
    const { mentioned } = impactOf(model, { subject: "lost.example.net" }).grades;
    expect(mentioned.map(({ id }) => id)).toEqual(["r", "a"]);
    expect(mentioned[0]?.line).toBe(8);
  });

  test("what stands under a stronger grade is not mentioned too", () => {
    const model = modelOf({
      components: [
        componentOf("a-host-01", "host"),
        componentOf("b", "service", { note: "Lives on a-host-01." }),
      ],
      relations: [relationOf("b runs-on a-host-01")],
    });
    const { breaksNow, mentioned } = impactOf(model, { subject: "a-host-01" }).grades;
    expect(breaksNow.map(({ id }) => id)).toEqual(["b"]);
    expect(mentioned).toEqual([]);
  });
});

describe("where more could stand", () => {
  test("unlooked sources that can hold the kind of value, with how to look", () => {
    const sources = (subject: string) =>
      impactOf(small, { subject }).grades.couldHideMore.filter(({ type }) => type === "source");
    expect(sources("web.example.org").map(({ id }) => id)).toEqual(["console"]);
    expect(sources("web.example.org")[0]?.howToLook).toEqual(["look --read-only"]);
    expect(sources("a::key").map(({ id }) => id)).toEqual(["console"]);
  });

  test("a blind spot about the subject comes before others", () => {
    const components = ["first", "second"].map((id) => fileOf(id, { tracked: "no" }));
    const model = modelOf({
      components: [...components, componentOf("reader", "service")],
      relations: [relationOf("reader reads first"), relationOf("reader reads second")],
    });
    const hiding = impactOf(model, { subject: "second" }).grades.couldHideMore.map(({ id }) => id);
    expect(hiding).toEqual(["blind-second", "blind-first"]);
  });

  test("among the others a frozen file comes first, then what most others read", () => {
    const model = modelOf({
      components: [
        fileOf("plain", { tracked: "no" }),
        fileOf("busy", { tracked: "no" }),
        fileOf("frozen", { tracked: "no", immutable: "yes" }),
        ...["a", "b"].map((id) => componentOf(id, "service")),
      ],
      relations: ["a reads plain", "a reads busy", "b reads busy", "a reads frozen"].map((words) =>
        relationOf(words),
      ),
    });
    const hiding = impactOf(model, { subject: "web.example.org" }).grades.couldHideMore;
    expect(hiding.map(({ id }) => id)).toEqual(["blind-frozen", "blind-busy", "blind-plain"]);
  });
});

describe("coverage", () => {
  test("the oldest dated source of the lines counts, undated ones are named", () => {
    const model = modelOf({
      components: [componentOf("a", "service"), componentOf("b", "service"), componentOf("c", "service")],
      relations: [
        relationOf("b reads a", { evidence: ["new:1", "undated:1"] }),
        relationOf("c reads b", { evidence: ["old:1", "undeclared:1"] }),
      ],
      sources: [
        sourceOf("new"),
        sourceOf("old", { captured: "2017-05" }),
        sourceOf("older", { captured: "2010" }),
        sourceOf("undated", { captured: "unknown" }),
      ],
    });
    const found = impactOf(model, { subject: "a" });
    expect(found.oldestEvidence).toEqual({ source: "old", captured: "2017-05" });
    expect(found.undated).toEqual(expect.arrayContaining(["undated", "undeclared"]));
  });
});

describe("actions", () => {
  test("the first that fits is asked about; one that does not fit is answered, with those that do", () => {
    expect(impactOf(small, { subject: "web" }).action).toBe("remove");
    const found = impactOf(small, { subject: "web", action: "edit-file" });
    expect(found.action).toBe("edit-file");
    expect(found.fitting).not.toContain("edit-file");
    expect(found.remarks.join(" ")).toContain(
      "“remove”, “rename”, “move”, “power off”, “change the address of”",
    );
    expect(found.grades.likely.map(({ id }) => id)).toEqual(["client"]);
  });

  test("an edit names the flag to lift and who writes the file anew", () => {
    const { delays } = impactOf(small, { subject: "conf", action: "edit-file" });
    const words = delays.map((delay) => delay.words).join(" ");
    expect(words).toContain(
      "frozen (chattr +i) and cannot be edited before the flag is lifted: on the server.",
    );
    expect(words).toContain("is written by maker");
  });

  test("delays of the subject and of what breaks, undo of the subject, each where the action fits", () => {
    const removed = impactOf(small, { subject: "web", action: "remove" });
    expect(removed.delays.map(({ words }) => words)).toEqual(["Takes an hour.", "Clients notice late."]);
    expect(removed.undo).toEqual([{ words: "Gone is gone.", evidence: ["src:1"], reversible: "no" }]);
    const moved = impactOf(small, { subject: "web", action: "move" });
    expect(moved.delays.map(({ words }) => words)).toEqual(["Clients notice late."]);
    expect(moved.remarks).toHaveLength(1);
  });
});

const order = new Map(grades.map((grade, position) => [grade, position]));
const uses = grades.filter((grade) => grade !== "couldHideMore");

/** Rank of the grade of each component and runbook; lower is stronger. */
function ranks(model: Model, subject: string): Map<string, number> {
  const found = impactOf(model, { subject, action: "remove" });
  return new Map(uses.flatMap((grade) => found.grades[grade].map(({ id }) => [id, order.get(grade) ?? 0])));
}

/** The workspace as it would be had nobody looked in this source. */
function without(parts: Partial<Workspace>, source: string): Partial<Workspace> {
  const kept = (evidence: readonly string[]) => evidence.filter((piece) => !piece.startsWith(`${source}:`));
  return {
    ...parts,
    components:
      parts.components?.map((component) => ({ ...component, evidence: kept(component.evidence) })) ?? [],
    relations:
      parts.relations
        ?.map((relation) => ({ ...relation, evidence: kept(relation.evidence) }))
        .filter(({ evidence }) => evidence.length > 0) ?? [],
    sources:
      parts.sources?.map((item) => (item.id === source ? { ...item, looked: "no" as const } : item)) ?? [],
  };
}

test("taking a source away only weakens what is said of anything", { timeout: 60_000 }, () => {
  const ids = ["c0", "c1", "c2", "c3", "c4", "c5"];
  const relation: fc.Arbitrary<Relation> = fc
    .record({
      ends: fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)),
      type: fc.constantFrom("reads", "connects-to", "tests", "executed-by", "generated-by", "owned-by"),
      strength: fc.constantFrom("hard", "hard", "soft"),
      confidence: fc.constantFrom("seen", "seen", "seen", "stated"),
      redundancy: fc.constantFrom(undefined, undefined, "1-of-2", "2-of-3"),
      evidence: fc.subarray(["s1:1", "s2:1", "s3:1"], { minLength: 1 }),
    })
    .map(({ ends: [from, to], redundancy, ...facts }) => ({
      ...relationOf(`${from} reads ${to}`),
      ...(facts as Partial<Relation>),
      ...(redundancy ? { redundancy } : {}),
    }));
  fc.assert(
    fc.property(
      fc.array(relation, { maxLength: 16 }),
      fc.constantFrom("s1", "s2", "s3"),
      (relations, source) => {
        const parts: Partial<Workspace> = {
          components: ids.map((id, at) =>
            componentOf(id, "service", { name: `name-${id}`, note: `with name-c${at % 3}` }),
          ),
          relations,
          sources: ["s1", "s2", "s3"].map((id) => sourceOf(id)),
        };
        const before = ranks(modelOf(parts), "c0");
        const after = ranks(modelOf(without(parts, source)), "c0");
        for (const [id, rank] of after)
          expect(rank).toBeGreaterThanOrEqual(before.get(id) ?? Number.POSITIVE_INFINITY);
      },
    ),
    { numRuns: 300 },
  );
});
