import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../graph/graph.ts";
import { structureOf } from "../graph/structure.ts";
import { loadWorkspace } from "../load.ts";
import { audit } from "./audit.ts";
import type { RuleId } from "./flag.ts";
import { flagSchema } from "./flag-schema.ts";

/** The graph and runbooks of this repository: Toolforge on the evening of the outage. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const files = ["graph-data", "runbooks"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(yaml|md)$/.test(name) && name !== "README.md")
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), "utf8") })),
);
const { workspace, problems } = loadWorkspace(files);
const graph = buildGraph(workspace.components, workspace.relations);
const flags = audit({ workspace, graph, problems }, workspace.manifest.asOf ?? "");
const ofRule = (rule: RuleId) => flags.filter((flag) => flag.rule === rule);

describe("the audit of Toolforge in December 2018", () => {
  test("finds 16 untracked and 5 partly tracked files", () => {
    const details = ofRule("untracked-config").map((flag) => flag.detail);
    expect(details.filter((detail) => detail === "untracked")).toHaveLength(16);
    expect(details.filter((detail) => detail === "partly-tracked")).toHaveLength(5);
  });

  test("calls the checker's kubeconfig untracked, frozen without a reason and undocumented, all critical", () => {
    const critical = flags.filter(
      (flag) => flag.component === "cf-toolschecker-kubeconfig" && flag.severity === "critical",
    );
    expect(critical.map((flag) => flag.rule).sort()).toEqual([
      "immutable-unexplained",
      "undocumented",
      "untracked-config",
    ]);
    const frozen = critical.find((flag) => flag.rule === "immutable-unexplained");
    expect(frozen?.message).toContain("maintain-kubeusers");
    expect(
      flags.some((flag) => flag.rule === "odd-owner" && flag.component === "cf-toolschecker-kubeconfig"),
    ).toBe(true);
  });

  test("keeps what maintain-dbusers freezes on purpose quiet", () => {
    const explained = ofRule("immutable-explained");
    expect(explained.map((flag) => flag.component).sort()).toEqual([
      "cf-replica-my-cnf",
      "cf-toolschecker-replica",
    ]);
    expect(explained.every((flag) => flag.severity === "info")).toBe(true);
  });

  test("never speaks of immutability where it is unknown", () => {
    const unknown = workspace.components
      .filter(({ file }) => file?.immutable === "unknown")
      .map(({ id }) => id);
    expect(unknown.length).toBeGreaterThan(30);
    for (const flag of flags.filter(({ component }) => unknown.includes(component))) {
      expect(flag.rule).not.toMatch(/^immutable/);
      expect(flag.message).not.toMatch(/frozen|chattr|immutable/i);
    }
  });

  test("shows both answers of the removed name", () => {
    const answers = ofRule("contradiction").find((flag) => flag.component === "dns-k8s-master");
    expect(answers?.message).toContain("208.80.155.204");
    expect(answers?.message).toContain("208.80.155.247");
  });

  test("names the machines that stand alone, and not the redundant etcd and DNS services", () => {
    const points = ofRule("single-point-of-failure").map((flag) => flag.component);
    expect(points).toEqual(
      expect.arrayContaining(["tools-checker-01", "tools-k8s-master-01", "labstore1004"]),
    );
    for (const redundant of ["k8s-etcd", "labs-auth-dns", "labs-recursor"])
      expect(points).not.toContain(redundant);
    expect(points.length).toBeLessThan(20);
  });

  test("shows the claims of every contradiction side by side, each with evidence and a date", () => {
    const contradictions = ofRule("contradiction");
    expect(contradictions.length).toBeGreaterThan(2);
    for (const { claims = [], evidence, message } of contradictions) {
      expect(claims.length).toBeGreaterThan(1);
      for (const claim of claims) {
        expect(message).toContain(claim.value);
        expect(claim.captured ?? claim.asOf).toMatch(/^\d{4}/);
        expect(claim.evidence.every((item) => evidence.includes(item))).toBe(true);
      }
    }
    const frozen = contradictions.find((flag) => flag.component === "cf-toolschecker-kubeconfig");
    expect(frozen?.claims?.map(({ captured }) => captured)).toEqual(["2018-12-04", "2017-07-05"]);
  });

  test("names the seven endpoints of the checker that no check asks", () => {
    expect(
      ofRule("unprobed-endpoint")
        .map((flag) => flag.component)
        .sort(),
    ).toEqual([
      "ep-continuous",
      "ep-labsdb1004rw",
      "ep-labsdb1005",
      "ep-puppet",
      "ep-toolsdb",
      "ep-ws-grid",
      "ep-ws-k8s",
    ]);
  });

  test("finds the host list that lies on the share it is for, and the tokens the API server needs", () => {
    const cycles = ofRule("recovery-cycle");
    expect(cycles.map(({ component, severity }) => [component, severity])).toEqual([
      ["nfs-tools-project", "warning"],
      ["kube-apiserver", "warning"],
    ]);
    expect(cycles[0]?.message).toContain(
      "nfs-hostlist (Cumin) connects to tools.openstack-browser, which has its home on tools-project NFS share",
    );
    expect(cycles[1]?.message).toContain("tokenauth, which is generated by maintain-kubeusers");
  });

  test("says of every single point what the structure says, heaviest first, and what is redundant", () => {
    const structure = structureOf(graph, workspace.runbooks);
    const wide = structure.singlePoints.filter(({ takesDown }) => takesDown >= 10);
    const points = ofRule("single-point-of-failure");
    expect(new Map(points.map(({ component, message }) => [component, message]))).toEqual(
      new Map(wide.map(({ id, because }) => [id, because])),
    );
    expect(structure.singlePoints.slice(0, 3).map(({ id }) => id)).toEqual([
      "eqiad-switch",
      "labstore1004",
      "tools-checker-01",
    ]);
    expect(structure.redundancyGroups.map(({ needs, required, of }) => `${needs} ${required}/${of}`)).toEqual(
      expect.arrayContaining(["k8s-etcd 2/3", "flannel-etcd 2/3", "labs-auth-dns 1/2", "elastic 2/3"]),
    );
  });

  test("tells that the master goes by two names of which the certificate covers one", () => {
    const mixed = ofRule("mixed-names").find((flag) => flag.component === "tools-k8s-master-01");
    expect(mixed?.message).toContain("k8s-master.tools.wmflabs.org");
    expect(mixed?.message).toContain("tools-k8s-master-01.tools.eqiad.wmflabs");
    expect(mixed?.message).toContain("covers only *.tools.wmflabs.org");
  });

  test("is short at the top: a handful critical, tens of warnings, most of it quiet", () => {
    const count = (severity: string) => flags.filter((flag) => flag.severity === severity).length;
    expect(count("critical")).toBeGreaterThanOrEqual(3);
    expect(count("critical")).toBeLessThanOrEqual(10);
    expect(count("warning")).toBeLessThan(100);
    expect(count("info")).toBeGreaterThan(count("warning"));
  });

  test("speaks calmly, and every flag fits the contract and points at something that exists", () => {
    const sources = new Set(workspace.sources.map((source) => source.id));
    const paths = new Set(files.map((file) => file.path));
    for (const flag of flags) {
      expect(flagSchema.parse(flag)).toEqual(flag);
      expect(graph.indexOf.has(flag.component)).toBe(true);
      expect(`${flag.message} ${flag.remedy}`).not.toMatch(
        /\b(safe|unused|fine|all good|human error|TODO)\b|!/i,
      );
      expect(flag.message).not.toMatch(/undefined|null|NaN|\.\.$/);
      expect(flag.evidence.length).toBeGreaterThan(0);
      for (const item of flag.evidence) {
        const [, source = "", line] = /^([^\s:]+):(\d+$)?/.exec(item) ?? [];
        expect(sources.has(source) || (paths.has(source) && Number(line) > 0), item).toBe(true);
      }
    }
  });

  test("is the same list each time", () => {
    expect(audit({ workspace, graph, problems }, "2018-12-04")).toEqual(flags);
  });
});
