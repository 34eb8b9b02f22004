import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostProblemsPerFile } from "./load/problem-list.ts";
import { loadWorkspace, newLoadMemory, type WorkspaceFile } from "./load.ts";
import { createModel } from "./model.ts";

const component = (id: string, more = "") =>
  `  - id: ${id}\n    kind: host\n    name: ${id}\n    summary: A host.\n    asOf: 2018-12\n    evidence: [src:L1]\n${more}`;
const components = (...ids: string[]) => `components:\n${ids.map((id) => component(id)).join("")}`;
const relation = (from: string, to: string, type = "reads") =>
  `  - {from: ${from}, type: ${type}, to: ${to}, evidence: ["src:L2"]}\n`;
const yaml = (name: string, text: string): WorkspaceFile => ({ path: `graph-data/${name}.yaml`, text });
const runbook = (name: string, text: string): WorkspaceFile => ({ path: `runbooks/${name}`, text });
const idsOf = (files: WorkspaceFile[]) => loadWorkspace(files).workspace.components.map(({ id }) => id);

describe("loadWorkspace", () => {
  it("takes no files as an empty workspace without problems", () => {
    const { workspace, problems } = loadWorkspace([]);
    expect(problems).toEqual([]);
    expect(workspace).toMatchObject({
      components: [],
      relations: [],
      runbooks: [],
      sources: [],
      waivers: [],
    });
    expect(workspace.manifest.title).not.toBe("");
  });

  it("gathers the lists of all files, with the place of each component", () => {
    const { workspace, problems } = loadWorkspace([
      yaml("workspace", "title: T\nasOf: 2018-12-04\n"),
      yaml("a", `${components("x")}relations:\n${relation("x", "y")}`),
      yaml(
        "b",
        `${components("y")}sources:\n  - {id: src, title: S, kind: wiki, looked: "yes", couldHold: [facts]}\n`,
      ),
      yaml(
        "waivers",
        "waivers:\n  - {component: x, rule: orphan, reason: known, since: 2018-12-01, expires: 2018-12-31}\n",
      ),
      runbook("r.md", "---\ntitle: R\n---\n"),
    ]);
    expect(problems).toEqual([]);
    expect(workspace.manifest).toEqual({ title: "T", asOf: "2018-12-04" });
    expect(workspace.relations).toEqual([expect.objectContaining({ strength: "hard", confidence: "seen" })]);
    expect(workspace.places.y).toEqual({ file: "graph-data/b.yaml", line: 2 });
    expect([workspace.sources.length, workspace.waivers.length, workspace.runbooks.length]).toEqual([
      1, 1, 1,
    ]);
  });

  it("keeps the first of two components with one id and names both places", () => {
    const { workspace, problems } = loadWorkspace([
      yaml("b", components("x", "y")),
      yaml("a", components("x")),
    ]);
    expect(workspace.components.map(({ id }) => id)).toEqual(["x", "y"]);
    expect(workspace.places.x).toEqual({ file: "graph-data/a.yaml", line: 2 });
    expect(problems).toEqual([
      expect.objectContaining({
        file: "graph-data/b.yaml",
        line: 2,
        what: expect.stringContaining("graph-data/a.yaml:2"),
      }),
    ]);
  });

  it("drops a relation without an end and suggests the nearest id", () => {
    const text = `${components("tools-master", "x")}relations:\n${relation("x", "tools-mastr")}${relation("x", "tools-master")}`;
    const { workspace, problems } = loadWorkspace([yaml("a", text)]);
    expect(workspace.relations).toHaveLength(1);
    expect(problems).toEqual([
      expect.objectContaining({
        line: 15,
        severity: "error",
        remedy: expect.stringContaining("“tools-master”"),
      }),
    ]);
  });

  it("reports a relation that is said twice, and keeps relations that differ in type", () => {
    const text = `${components("x", "y")}relations:\n${relation("x", "y")}${relation("x", "y")}${relation("x", "y", "tests")}`;
    const { workspace, problems } = loadWorkspace([yaml("a", text)]);
    expect(workspace.relations.map(({ type }) => type)).toEqual(["reads", "tests"]);
    expect(problems).toEqual([expect.objectContaining({ what: expect.stringContaining("said twice") })]);
  });

  it.each([
    ["component kind", components("x").replace("kind: host", "kind: hots"), 3],
    ["relation type", `${components("x", "y")}relations:\n${relation("x", "y", "raeds")}`, 15],
  ])("names the line of an unknown %s, and what there is", (_, text, line) => {
    const { problems } = loadWorkspace([yaml("a", text)]);
    expect(problems).toEqual([
      expect.objectContaining({
        line,
        severity: "error",
        remedy: expect.stringMatching(/^Use one of .*host|runs-on/),
      }),
    ]);
  });

  it("takes components that need each other in a circle, and themselves", () => {
    const text = `${components("x", "y")}relations:\n${relation("x", "y")}${relation("y", "x")}${relation("x", "x")}`;
    const { workspace, problems } = loadWorkspace([yaml("a", text)]);
    expect(problems).toEqual([]);
    expect(workspace.relations).toHaveLength(3);
    expect(createModel(workspace, problems, "2018-12-04").flags).toBeInstanceOf(Array);
  });

  it("refuses ids that look like parts of objects, and takes words that merely are", () => {
    const { workspace, problems } = loadWorkspace([yaml("a", components("__proto__", "constructor"))]);
    expect(workspace.components.map(({ id }) => id)).toEqual(["constructor"]);
    expect(workspace.places.constructor).toEqual({ file: "graph-data/a.yaml", line: 8 });
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: 5 })]);
  });

  it.each([
    ["a list at the top", "- a\n- b\n", "The file must hold named lists."],
    ["a word", "hello\n", "The file must hold named lists."],
    ["an unknown list", "componnets:\n  - a\n", "Unknown list “componnets”."],
    ["__proto__ as a list", "__proto__:\n  - a\n", "Unknown list “__proto__”."],
    ["a list that is a word", "components: none\n", "“components” must be a list."],
  ])("reports %s", (_, text, what) => {
    const { problems } = loadWorkspace([yaml("a", text)]);
    expect(problems.map((problem) => problem.what)).toEqual([what]);
  });

  it("keeps the first of two runbooks whose ids are one", () => {
    const { workspace, problems } = loadWorkspace([runbook("a.MD", "# One\n"), runbook("a.md", "# Two\n")]);
    expect(workspace.runbooks.map(({ title }) => title)).toEqual(["One"]);
    expect(
      problems.some(({ file, what }) => file === "runbooks/a.md" && what.includes("runbooks/a.MD")),
    ).toBe(true);
  });

  it("loads a thousand good files beside every kind of bad one", () => {
    const good = Array.from({ length: 1_000 }, (_, n) => yaml(`good-${n}`, components(`id-${n}`)));
    const bad = [
      'a: "x',
      "a:\n\t- b\n",
      "- a\n",
      "components: 1\n",
      "[".repeat(9_999),
      "a: *b\n",
      "\0",
      "components:\n  - 1\n  - null\n  - []\n",
    ];
    const files = bad.flatMap((text, n) => [
      yaml(`bad-${n}`, text),
      runbook(`bad-${n}.md`, `---\n${text}\n---\n# T\n`),
    ]);
    const { workspace, problems } = loadWorkspace([...good, ...files]);
    expect(workspace.components).toHaveLength(1_000);
    expect(workspace.runbooks).toHaveLength(bad.length);
    for (const { path } of files) expect(problems.map(({ file }) => file)).toContain(path);
  });

  it("folds the tail of very many problems into one line", () => {
    const text = `components:\n${"  - 1\n".repeat(mostProblemsPerFile + 50)}`;
    const { problems } = loadWorkspace([yaml("a", text), yaml("b", "components: 1\n")]);
    const ofA = problems.filter(({ file }) => file === "graph-data/a.yaml");
    expect(ofA).toHaveLength(mostProblemsPerFile + 1);
    expect(ofA.at(-1)?.what).toBe("50 more problems in this file are not listed.");
    expect(problems.filter(({ file }) => file === "graph-data/b.yaml")).toHaveLength(1);
  });

  const many = 130_000;
  const keys = (indent: string) => Array.from({ length: many }, (_, n) => `${indent}k${n}: 1\n`).join("");

  it.each([
    ["items that are none", yaml("a", `components:\n${"- 1\n".repeat(many)}`)],
    ["unknown fields", yaml("a", `components:\n${component("x", keys("    "))}`)],
    ["unknown lists", yaml("a", keys(""))],
    ["relations without an end", yaml("a", `relations:\n${relation("x", "y").repeat(many / 20)}`)],
    ["unknown fields in front matter", runbook("a.md", `---\ntitle: T\n${keys("")}---\n# T\n`)],
  ])(
    "takes a file with very many %s in its stride",
    (_, file) => {
      const before = process.cpuUsage();
      const { problems } = loadWorkspace([file]);
      // Time of the processor, not of the clock: other programs must not fail the test.
      expect(process.cpuUsage(before).user / 1_000).toBeLessThan(15_000);
      expect(problems).toHaveLength(mostProblemsPerFile + 1);
    },
    120_000,
  );

  it("with a memory gives what it gives without, and parses only what changed", () => {
    const memory = newLoadMemory();
    const files = fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("x", "y", "z")), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(files, (pairs) => {
        const now = pairs.map(([name, id]) => yaml(name, components(id)));
        expect(loadWorkspace(now, memory)).toEqual(loadWorkspace(now));
        expect([...memory.files.keys()].sort()).toEqual(now.map(({ path }) => path).sort());
      }),
    );
    const [first] = loadWorkspace([yaml("a", components("x"))], memory).workspace.components;
    const again = loadWorkspace([yaml("a", components("x")), yaml("b", components("y"))], memory);
    expect(again.workspace.components[0]).toBe(first);
  });

  it("with a memory gives the very same lists where no changed file adds to them", () => {
    const memory = newLoadMemory();
    const files = [yaml("a", components("x", "x")), runbook("r.md", "# R\n"), runbook("s.md", "# S\n")];
    const { workspace: before, problems } = loadWorkspace(files, memory);
    const changed = [yaml("a", components("x", "x")), runbook("r.md", "# R\n"), runbook("s.md", "# T\n")];
    const now = loadWorkspace(changed, memory);
    expect(now.workspace.components).toBe(before.components);
    expect(now.workspace.relations).toBe(before.relations);
    expect(now.workspace.places).toBe(before.places);
    expect(now.workspace.runbooks[0]).toBe(before.runbooks[0]);
    expect(now.workspace.runbooks[1]?.title).toBe("T");
    expect(now.problems[0]).toBe(problems[0]);
  });

  it("with a memory drops relations whose component went with another file", () => {
    const memory = newLoadMemory();
    const relations = yaml("b", `relations:\n${relation("x", "y")}`);
    const both = [yaml("a", components("x", "y")), relations];
    expect(loadWorkspace(both, memory).workspace.relations).toHaveLength(1);
    const one = [yaml("a", components("x")), relations];
    expect(loadWorkspace(one, memory)).toEqual(loadWorkspace(one));
    expect(loadWorkspace(one, memory).workspace.relations).toEqual([]);
  });

  it("gives equal results in whatever order the files come", () => {
    const files = [
      yaml("a", components("x", "y")),
      yaml("b", `${components("x", "z")}relations:\n${relation("x", "nowhere")}`),
      yaml("c", "a: ["),
      runbook("r.md", "# R\n"),
    ];
    const expected = loadWorkspace(files);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(loadWorkspace(shuffled)).toEqual(expected);
      }),
    );
    expect(idsOf(files)).toEqual(["x", "y", "z"]);
  });
});
