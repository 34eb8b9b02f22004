import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadWorkspace } from "../load.ts";
import { createModel } from "../model.ts";
import { actions } from "./grade.ts";
import { impactOf } from "./impact.ts";
import { impactSchema } from "./impact-schema.ts";

/** The graph and runbooks of this repository: Toolforge on the evening of the outage. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const files = ["graph-data", "runbooks"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(yaml|md)$/.test(name) && name !== "README.md")
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), "utf8") })),
);
const { workspace, problems } = loadWorkspace(files);
const model = createModel(workspace, problems, "2018-12-04");
const reached = ["breaksNow", "alarms", "blind", "stale", "likely"] as const;

describe("removing the name of the Kubernetes master", () => {
  const found = impactOf(model, { subject: "k8s-master.tools.wmflabs.org", action: "remove" });
  const ids = (grade: (typeof reached)[number]) => found.grades[grade].map(({ id }) => id);

  test("breaks what carries the name in its configuration, and turns the check red", () => {
    expect(found.resolvedTo).toEqual(["dns-k8s-master"]);
    expect([...ids("breaksNow"), ...ids("alarms")]).toEqual(
      expect.arrayContaining([
        ...["kubelet", "kube-proxy", "kube2proxy", "maintain-kubeusers", "prometheus-tools"],
        ...["cf-toolschecker-kubeconfig", "chk-tc-k8s-node-ready"],
      ]),
    );
    expect(found.checks).toContain("chk-tc-k8s-node-ready");
    expect(found.verdict.grade).toBe("breaksNow");
  });

  test("leaves the API server, scheduler and controller manager running, with old content", () => {
    const masters = ["kube-apiserver", "kube-scheduler", "kube-controller-manager"];
    expect(ids("stale")).toEqual(expect.arrayContaining(masters));
    for (const grade of reached.filter((name) => name !== "stale"))
      for (const id of masters) expect(ids(grade)).not.toContain(id);
  });

  test("does not touch port grabber, grid, etcd and flannel", () => {
    for (const id of reached.flatMap(ids))
      expect(id).not.toMatch(/portgrabber|proxylistener|grid|etcd|flannel/);
  });

  test("names the sources nobody looked in, and where more could stand", () => {
    const unlooked = workspace.sources.filter(({ looked }) => looked === "no").map(({ id }) => id);
    expect(unlooked.length).toBeGreaterThan(5);
    expect(found.notLookedIn).toEqual(unlooked);
    const hiding = found.grades.couldHideMore.map(({ id }) => id);
    expect(hiding).toEqual(
      expect.arrayContaining([
        "blind-cf-toolschecker-kubeconfig",
        "hiera-tools-page",
        "designate-tools-zones",
      ]),
    );
    expect(found.oldestEvidence).not.toBeNull();
  });

  test("knows what cannot be undone, and calls out the internal name", () => {
    expect(found.undo.map(({ reversible }) => reversible)).toContain("no");
    expect(found.delays.map(({ words }) => words).join(" ")).toMatch(/frozen/);
    expect(found.preflight).toContainEqual(
      expect.objectContaining({ name: "tools-k8s-master-01.tools.eqiad.wmflabs", state: "not-covered" }),
    );
  });
});

test("a name nobody ever heard of has no known use, and still what could hide one", () => {
  const found = impactOf(model, { subject: "some-name-nobody-ever-heard-of.wmflabs.org" });
  expect(found.resolvedTo).toEqual([]);
  for (const grade of [...reached, "mentioned"] as const) expect(found.grades[grade]).toEqual([]);
  expect(found.grades.couldHideMore.map(({ type }) => type)).toEqual(
    expect.arrayContaining(["component", "source"]),
  );
  expect(found.verdict.grade).toBe("noKnownUse");
  expect(found.verdict.words).toMatch(/^No known use in \d+ of \d+ sources · Could hide more: \d+$/);
  expect(found.notLookedIn.length).toBeGreaterThan(5);
});

test("taking off a floating IP breaks its name up to an hour later, and the quota stands in the way back", () => {
  const found = impactOf(model, { subject: "208.80.155.247", action: "remove" });
  expect(found.grades.likely.map(({ id }) => id)).toContain("dns-k8s-master");
  expect(found.delays.map(({ words }) => words).join(" ")).toContain("minute 30");
  expect(found.undo.map(({ words }) => words).join(" ")).toMatch(/quota is 0/);
});

test("editing the frozen kubeconfig says where it is unlocked", () => {
  const found = impactOf(model, { subject: "~tools.toolschecker/.kube/config", action: "edit-file" });
  const frozen = found.delays.find(({ words }) => words.includes("is frozen (chattr +i)"));
  expect(frozen?.words).toContain("NFS server");
  expect(frozen?.evidence.length).toBeGreaterThan(0);
});

test("renaming the master's host leaves what runs on it alone and counts it", () => {
  const found = impactOf(model, { subject: "tools-k8s-master-01", action: "rename" });
  expect(found.grades.breaksNow).toEqual([]);
  expect(found.untouched).toBeGreaterThan(4);
});

test("every component can be asked about, with every action, in the fixed words", () => {
  const words =
    /^(Breaks now|Alarms|Goes blind|Goes stale|Likely|Mentioned|Could hide more|No known use in \d+ of \d+ sources)(: \d+)?$/;
  for (const { id } of model.graph.components) {
    for (const action of actions) {
      const found = impactOf(model, { subject: id, action });
      expect(found.resolvedTo).toEqual([id]);
      expect(found.fitting).toContain("remove");
      expect(found.notLookedIn.length).toBeGreaterThan(0);
      for (const part of found.verdict.words.split(" · ")) expect(part).toMatch(words);
    }
  }
});

test("answers pass their schema, and every line of a use has evidence or says where it stands", () => {
  for (const subject of ["dns-k8s-master", "nfs-tools-project", "icinga", "nobody-knows-it"]) {
    const found = impactSchema.parse(impactOf(model, { subject }));
    for (const grade of [...reached, "mentioned"] as const)
      for (const line of found.grades[grade])
        expect(line.evidence.length > 0 || line.type === "runbook").toBe(true);
  }
});

test("changes.yaml speaks of components that exist", () => {
  expect(workspace.changes.length).toBeGreaterThan(10);
  expect(problems.filter(({ file }) => file.endsWith("changes.yaml"))).toEqual([]);
});
