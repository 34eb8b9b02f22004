import { describe, expect, it } from "vitest";
import {
  answer,
  contract,
  type ModelOperationName,
  type OperationInput,
  type Operations,
} from "./contract.ts";
import { loadWorkspace } from "./load.ts";
import { createModel } from "./model.ts";
import { createModelOperations } from "./operations.ts";

const evidence = "    evidence: [src:L1]\n";
const hosts = `
components:
  - id: checker
    kind: service
    name: Checker
    aliases: [checker.example.org, 10.0.0.1]
    summary: Tests the rest.
    asOf: 2018-12
${evidence}  - id: kubeconfig
    kind: config-file
    name: .kube/config
    aliases: [/data/kube/config]
    summary: What the checker reads.
    asOf: 2018-12
    file: {path: /data/kube/config, host: nfs, tracked: "no", immutable: "yes", immutableEvidence: ["src:L9"]}
${evidence}  - id: master
    kind: host
    name: k8s-master
    aliases: [10.0.0.1, MASTER.example.org]
    summary: The API.
    asOf: 2018-12
${evidence}  - id: cache
    kind: service
    name: Cache
    summary: Stands aside.
    asOf: 2018-12
${evidence}  - id: nodes-check
    kind: check
    name: nodes check
    summary: Fires when nodes are not ready.
    asOf: 2018-12
    check: {system: icinga, alert: "checker: all nodes are healthy", pages: true}
${evidence}
relations:
  - {from: checker, type: reads, to: kubeconfig, evidence: ["src:L2"]}
  - {from: kubeconfig, type: refers-to, to: master, confidence: stated, evidence: ["src:L3"]}
  - {from: checker, type: depends-on, to: cache, evidence: ["src:L4"]}
  - {from: cache, type: depends-on, to: master, evidence: ["src:L5"]}
  - {from: nodes-check, type: probes, to: checker, evidence: ["src:L6"]}
  - {from: master, type: depends-on, to: cache, evidence: ["src:L7"]}
`;
const { workspace, problems } = loadWorkspace([
  { path: "graph-data/workspace.yaml", text: "title: Test\nasOf: 2018-12-04\n" },
  { path: "graph-data/hosts.yaml", text: hosts },
  {
    path: "graph-data/sources.yaml",
    text: 'sources:\n  - {id: src, title: S, kind: wiki, captured: 2018-12, looked: "yes", couldHold: [facts]}\n',
  },
  {
    path: "graph-data/waivers.yaml",
    text: "waivers:\n  - {component: kubeconfig, rule: untracked-config, reason: known, since: 2018-12-01, expires: 2018-12-31}\n",
  },
  {
    path: "runbooks/checker.md",
    text: "---\ntitle: Checker\ncomponents: [checker]\nalerts: ['checker: all nodes are healthy']\n---\n\n# Checker\n\nLook at `/data/kube/config` first.\n",
  },
  { path: "runbooks/broken.md", text: "# No front matter\n" },
]);
let clock = 0;
const operations = createModelOperations(createModel(workspace, problems, "2026-01-01"), () => (clock += 5));

/** Runs an operation as every wire does, and holds the result against the contract's output. */
async function ask<N extends ModelOperationName>(name: N, input: OperationInput<N>) {
  const answered = await answer(operations as Operations, name, input);
  if (!answered.ok) return answered;
  const checked = contract[name].output.safeParse(answered.value);
  expect(checked.error?.issues).toBeUndefined();
  return answered;
}

async function resultOf<N extends ModelOperationName>(name: N, input: OperationInput<N>) {
  const answered = await ask(name, input);
  if (!answered.ok) throw new Error(answered.message);
  return answered.value as ReturnType<Awaited<(typeof contract)[N]["output"]["parse"]>>;
}

describe("search", () => {
  it("finds by name and says how long it took", async () => {
    const found = await resultOf("search", { query: "kube/config", limit: 3 });
    expect(found.query).toBe("kube/config");
    expect(found.tookMs).toBe(5);
    expect(found.results[0]).toMatchObject({ type: "component", id: "kubeconfig" });
  });

  it.each([0, 201, 1.5])("refuses a limit of %d", async (limit) => {
    expect(await ask("search", { query: "x", limit })).toMatchObject({ ok: false, code: "bad-input" });
  });
});

describe("show", () => {
  it("gives everything recorded about a component", async () => {
    const found = await resultOf("show", { id: "kubeconfig" });
    expect(found.component.id).toBe("kubeconfig");
    expect(found.needs.map(({ to }) => to)).toEqual(["master"]);
    expect(found.neededBy.map(({ from }) => from)).toEqual(["checker"]);
    expect(found.evidence).toEqual(["src:L1", "src:L9"]);
    expect(found.mentions).toEqual([expect.objectContaining({ runbook: "checker", line: 9 })]);
    expect(found.place).toEqual({ file: "graph-data/hosts.yaml", line: 10 });
    expect(found.flags.length).toBeGreaterThan(0);
    expect((await resultOf("show", { id: "checker" })).runbooks).toEqual([
      { id: "checker", title: "Checker", status: "draft" },
    ]);
  });

  it.each([
    ["a name", ".kube/config", "kubeconfig"],
    ["an alias", "/data/kube/config", "kubeconfig"],
    ["another case", "CHECKER.example.ORG", "checker"],
    ["blanks around", "  master ", "master"],
  ])("takes %s for an id", async (_, text, id) => {
    expect((await resultOf("show", { id: text })).component.id).toBe(id);
  });

  it("names the candidates when several have that name", async () => {
    const answered = await ask("show", { id: "10.0.0.1" });
    expect(answered).toMatchObject({
      ok: false,
      code: "bad-input",
      message: expect.stringContaining("checker, master"),
    });
  });

  it("names the nearest when none has it", async () => {
    const answered = await ask("show", { id: "kubeconfg" });
    expect(answered).toMatchObject({
      ok: false,
      code: "not-found",
      message: expect.stringContaining("kubeconfig"),
    });
    expect(await ask("show", { id: "" })).toMatchObject({ ok: false, code: "not-found" });
    expect(await ask("show", { id: "__proto__" })).toMatchObject({ ok: false, code: "not-found" });
  });
});

describe("path", () => {
  it("gives the ways in the direction of need, by whatever name", async () => {
    const found = await resultOf("path", { from: "checker.example.org", to: "k8s-master", limit: 4 });
    expect(found.paths).toEqual([
      ["checker", "kubeconfig", "master"],
      ["checker", "cache", "master"],
    ]);
    expect(found.hops[0]).toEqual([
      { from: "checker", to: "kubeconfig", type: "reads", words: "reads", evidence: ["src:L2"] },
      {
        from: "kubeconfig",
        to: "master",
        type: "refers-to",
        words: expect.any(String),
        evidence: ["src:L3"],
      },
    ]);
    expect(found.words).toMatch(/^Checker reads \.kube\/config, which .*\. 1 more way is listed\.$/);
  });

  it("takes the other way round where there is only that, and says so", async () => {
    const found = await resultOf("path", { from: "master", to: "nodes-check" });
    expect(found.paths[0]).toEqual(["nodes-check", "checker", "kubeconfig", "master"]);
    expect(found.words).toContain(
      "No recorded relation leads from k8s-master to nodes check. The other way round: nodes check ",
    );
  });

  it("ends in a circle, and says when both ends are one or nothing connects them", async () => {
    expect((await resultOf("path", { from: "cache", to: "master" })).paths).toEqual([["cache", "master"]]);
    expect(await resultOf("path", { from: "master", to: "MASTER.example.org" })).toMatchObject({
      paths: [["master"]],
    });
    const alone = createModelOperations(createModel({ ...workspace, relations: [] }, [], "2018-12-04"));
    expect(await alone.path({ from: "master", to: "cache", limit: 4 })).toMatchObject({
      paths: [],
      hops: [],
    });
  });

  it("names the end that is unknown", async () => {
    expect(await ask("path", { from: "checker", to: "nowhere" })).toMatchObject({
      ok: false,
      code: "not-found",
      message: expect.stringContaining("“nowhere”"),
    });
  });
});

it("matchAlert finds the check and its runbook", async () => {
  const { matches } = await resultOf("matchAlert", {
    text: "PROBLEM - checker: all nodes are healthy on 10.0.0.1 is CRITICAL",
  });
  expect(matches[0]).toMatchObject({ check: "nodes-check" });
  expect(matches[0]?.runbooks.map(({ id }) => id)).toContain("checker");
});

describe("audit", () => {
  it("counts what is not waived by severity and rule, and the waived apart", async () => {
    const { flags, counts } = await resultOf("audit", {});
    const open = flags.filter((flag) => !flag.waived);
    expect(counts.waived).toBe(flags.length - open.length);
    expect(counts.waived).toBe(1);
    for (const severity of ["critical", "warning", "info"] as const) {
      expect(counts.bySeverity[severity]).toBe(open.filter((flag) => flag.severity === severity).length);
    }
    expect(Object.values(counts.byRule).reduce((sum, count) => sum + count, 0)).toBe(open.length);
  });

  it("narrows to rules and to a component, named in any way", async () => {
    const { flags } = await resultOf("audit", {
      component: ".kube/config",
      rules: ["untracked-config", "orphan"],
    });
    expect(flags.map(({ rule, component }) => [rule, component])).toEqual([
      ["untracked-config", "kubeconfig"],
    ]);
    expect(await ask("audit", { component: "nowhere" })).toMatchObject({ ok: false, code: "not-found" });
  });

  it("counts from the day it is given: a waiver that ended no longer holds", async () => {
    const flag = async (today?: string) =>
      (await resultOf("audit", { rules: ["untracked-config"], ...(today ? { today } : {}) })).flags[0];
    expect(await flag()).toHaveProperty("waived");
    expect(await flag("2019-01-01")).not.toHaveProperty("waived");
    expect(await ask("audit", { today: "tomorrow" })).toMatchObject({ ok: false, code: "bad-input" });
  });
});

describe("lint", () => {
  it("checks all runbooks, with what loading them found", async () => {
    const { problems: found, checked } = await resultOf("lint", {});
    expect(checked).toBe(2);
    expect(found.map(({ what }) => what)).toContain("There is no front matter.");
    expect(found.every(({ file }) => file.startsWith("runbooks/"))).toBe(true);
  });

  it.each(["checker", "checker.md", "runbooks/checker.md", "./runbooks/checker.md"])(
    "takes %s as a name",
    async (name) => {
      const { problems: found, checked } = await resultOf("lint", { runbooks: [name] });
      expect(checked).toBe(1);
      expect(found.every(({ file }) => file === "runbooks/checker.md")).toBe(true);
    },
  );

  it("names the nearest for a runbook that is not there", async () => {
    expect(await ask("lint", { runbooks: ["check"] })).toMatchObject({
      ok: false,
      code: "not-found",
      message: expect.stringContaining("Nearest: checker."),
    });
  });
});

it("doctor counts everything and lists the problems of loading", async () => {
  expect(await resultOf("doctor", {})).toEqual({
    counts: { components: 5, relations: 6, runbooks: 2, sources: 1, waivers: 1 },
    problems: [expect.objectContaining({ file: "runbooks/broken.md" })],
  });
});
