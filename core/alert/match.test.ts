import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import { buildGraph } from "../graph/graph.ts";
import { loadWorkspace } from "../load.ts";
import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import { matchAlert } from "./match.ts";

/** The graph and runbooks of this repository: Toolforge on the evening of the outage. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const files = ["graph-data", "runbooks"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(yaml|md)$/.test(name) && name !== "README.md")
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), "utf8") })),
);
const { workspace } = loadWorkspace(files);
const toolforge = { ...workspace, graph: buildGraph(workspace.components, workspace.relations) };
const checksFor = (text: string, limit = 5) =>
  matchAlert(toolforge, text, limit).matches.map(({ check }) => check);

const nodesReady = "toolschecker: All k8s worker nodes are healthy";

describe("the alert of 2018-12-04", () => {
  const [match, ...others] = matchAlert(
    toolforge,
    `PROBLEM - ${nodesReady} on checker.tools.wmflabs.org is CRITICAL: 504`,
    5,
  ).matches;

  test("is one check, word for word, with its endpoint and runbook", () => {
    expect(match).toMatchObject({
      check: "chk-tc-k8s-node-ready",
      component: "ep-k8s-nodes",
      alert: nodesReady,
      score: 1,
    });
    expect(match?.why).toBe(`Alert text, word for word: “${nodesReady}”; host checker.tools.wmflabs.org`);
    expect(match?.runbooks[0]?.id).toBe("toolschecker-k8s-nodes-ready");
    expect(others).toEqual([]);
  });

  test("leads over the checker host and the frozen kubeconfig to the API server, with evidence for every hop", () => {
    const chain = match?.chain ?? [];
    const places = [
      "chk-tc-k8s-node-ready",
      "ep-k8s-nodes",
      "tools-checker-01",
      "cf-toolschecker-kubeconfig",
      "dns-k8s-master",
      "kube-apiserver",
    ].map((id) => chain.indexOf(id));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(chain.at(-1)).toBe("kube-apiserver");
    expect(match?.hops).toHaveLength(chain.length - 1);
    match?.hops.forEach((hop, at) => {
      expect(chain.slice(0, at + 1)).toContain(hop.from);
      expect(hop.to).toBe(chain[at + 1]);
      expect(hop.evidence.length).toBeGreaterThan(0);
    });
  });

  test.each([
    `the "${nodesReady} on checker.tools.wmflabs.org" check`,
    `20:25 - Received warning from Icinga for the "${nodesReady} on checker.tools.wmflabs.org" check`,
    `[20:25:11] <icinga-wm> PROBLEM - ${nodesReady} on checker.tools.wmflabs.org is CRITICAL: HTTP CRITICAL`,
    `** PROBLEM alert - checker.tools.wmflabs.org/${nodesReady} is CRITICAL **`,
    `${nodesReady.toUpperCase()} #page`,
    "k8s worker nodes are healthy",
    "k8s wroker nodes are healty",
    "http://checker.tools.wmflabs.org/k8s/nodes/ready was timing out",
    'Restarted "toolschecker_kubernetes_nodes_ready" on tools-checker-01 server. No changes.',
    "tools-checker-k8s-node-ready",
  ])("is found from: %s", (text) => {
    expect(checksFor(text)[0]).toBe("chk-tc-k8s-node-ready");
  });
});

describe("matchAlert in Toolforge", () => {
  test("finds every check first by its alert, as written and as Icinga alters it", () => {
    for (const { id, check } of workspace.components) {
      if (!check) continue;
      const altered = check.alert.replace(/[`~!$%^&*"|'<>?,()=]/g, "-");
      expect(checksFor(check.alert)[0], check.alert).toBe(id);
      expect(checksFor(`PROBLEM - ${altered} #page on web-1.example is CRITICAL: x`)[0], check.alert).toBe(
        id,
      );
    }
  });

  test("points into a runbook that answers many alerts", () => {
    const [match] = matchAlert(
      toolforge,
      "PROBLEM - Puppet errors on tools-worker-1027 is CRITICAL",
      1,
    ).matches;
    expect(match?.runbooks[0]).toMatchObject({ id: "shinken", section: "puppet-errors" });
  });

  test("a part of a longer name is not that name", () => {
    expect(
      checksFor(`PROBLEM - toolschecker: Redis set/get on checker.tools.wmflabs.org is CRITICAL`),
    ).toEqual(["chk-tc-redis"]);
  });

  test("an alert no check has still leads to the host it names", () => {
    const [match] = matchAlert(
      toolforge,
      "PROBLEM - Host tools-worker-1027 is DOWN: PING CRITICAL",
      5,
    ).matches;
    expect(match).toMatchObject({ check: "tools-worker-1027", chain: ["tools-worker-1027"], hops: [] });
    expect(match?.why).toBe("No check of the graph has this text; it names tools-worker-1027");
  });

  test.each([
    "the coffee machine is broken",
    "",
    "?!",
    "hello",
    "toolschecker",
    "PROBLEM - x on y is CRITICAL",
  ])("%j matches nothing", (text) => {
    expect(matchAlert(toolforge, text, 5).matches).toEqual([]);
  });

  test("says which words it knows when nothing matches", () => {
    expect(matchAlert(toolforge, "the kubelet of gizmo has a flannel problem", 5)).toEqual({
      matches: [],
      understood: expect.arrayContaining(["kubelet", "flannel"]),
    });
    expect(matchAlert(toolforge, "gizmo", 5).understood).toEqual([]);
  });

  test("several alerts in one paste are several matches", () => {
    const lines = ["Redis set/get", "Test LDAP for query"].map(
      (name) => `PROBLEM - toolschecker: ${name} on checker.tools.wmflabs.org is CRITICAL: x`,
    );
    expect(checksFor(lines.join("\n")).sort()).toEqual(["chk-tc-ldap", "chk-tc-redis"]);
    expect(checksFor(lines.join("\n"), 1)).toHaveLength(1);
  });

  test("reads the beginning of five megabytes in time, and says that it read no more", () => {
    const line = `PROBLEM - ${nodesReady} on checker.tools.wmflabs.org is CRITICAL: x\n`;
    const start = processorTime();
    const { matches, understood } = matchAlert(toolforge, line.repeat(60_000), 5);
    expect(processorTime() - start).toBeLessThan(4_000);
    expect(matches[0]?.check).toBe("chk-tc-k8s-node-ready");
    expect(matches[0]?.why).toContain("only the first 100,000 characters of the text were read");
    expect(understood.at(-1)).toBe("only the first 100,000 characters of the text were read");
  });

  test("survives any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const { score } of matchAlert(toolforge, text, 3).matches) expect(score).toBeGreaterThan(0);
      }),
    );
  });
});

describe("matchAlert", () => {
  const base = { summary: "A thing.", asOf: "2018-12", evidence: ["seed:L1"] };
  const check = (id: string, host: string): Component => ({
    ...{ ...base, id, kind: "check", name: "Disk space" },
    check: { system: "Icinga", alert: "Disk space", host },
  });
  const components: readonly Component[] = [
    check("disk-a", "a.example"),
    check("disk-b", "b.example"),
    { ...base, id: "harbor", kind: "service", name: "Harbor" },
  ];
  const runbook = (id: string, more: Partial<Runbook>): Runbook => ({
    ...{
      id,
      title: id,
      file: `runbooks/${id}.md`,
      body: "",
      bodyLine: 1,
      components: [],
      alerts: [],
      tags: [],
      status: "draft",
    },
    ...more,
  });
  const runbooks = [
    runbook("on-b", { components: ["disk-b"] }),
    runbook("all-disks", { alerts: ["Disk space"], body: "## Other\n\n## Disk space\n\nFree some.\n" }),
    runbook("harbor", { components: ["harbor"], alerts: ["HarborIsDown"] }),
  ];
  const facts = { components, runbooks, graph: buildGraph(components, []) };

  test("the host decides between checks of the same text", () => {
    for (const place of ["a", "b"]) {
      const [match] = matchAlert(
        facts,
        `PROBLEM - Disk space on ${place}.example is CRITICAL: full`,
        5,
      ).matches;
      expect(match?.check).toBe(`disk-${place}`);
    }
  });

  test("gives the runbook of the text first, with the section about it, then that of the check", () => {
    const [match] = matchAlert(facts, "PROBLEM - Disk space on b.example is CRITICAL: full", 1).matches;
    expect(match?.runbooks.map(({ id, section }) => [id, section])).toEqual([
      ["all-disks", "disk-space"],
      ["on-b", undefined],
    ]);
  });

  test("an alert only a runbook knows stands for the runbook's component", () => {
    const [match] = matchAlert(facts, "[FIRING:1] HarborIsDown (tools critical)", 5).matches;
    expect(match).toMatchObject({
      check: "harbor",
      component: "harbor",
      alert: "HarborIsDown",
      runbooks: [{ id: "harbor" }],
    });
  });
});
