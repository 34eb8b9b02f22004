import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { audit } from "../audit/audit.ts";
import { buildGraph } from "../graph/graph.ts";
import { loadWorkspace } from "../load.ts";
import { createModel } from "../model.ts";
import { createModelOperations } from "../operations.ts";
import { componentSchema } from "../schema/component.ts";
import { buildSearchIndex, search } from "../search/search.ts";
import { buildView } from "../view/build-view.ts";
import { firstRequest } from "../view/view-request.ts";

/** The graph of this repository: Toolforge on the evening of the outage. */
const folder = fileURLToPath(new URL("../../graph-data", import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({ path: `graph-data/${name}`, text: readFileSync(join(folder, name), "utf8") }));
const { workspace, problems } = loadWorkspace(files);
const model = createModel(workspace, problems, "2018-12-04");
const operations = createModelOperations(model);
const about = (id: string) => model.blindSpots.find((spot) => spot.about === id);

describe("blind spots of Toolforge in December 2018", () => {
  test("the checker's kubeconfig could hold names and addresses, and the NFS server shows its flag", () => {
    const spot = about("cf-toolschecker-kubeconfig");
    expect(spot).toMatchObject({ rule: "unresolved-read", sources: ["tool-homes"] });
    expect(spot?.component.name).toBe("Content of ~tools.toolschecker/.kube/config");
    expect(spot?.component.summary).toContain("known only from a report");
    expect(spot?.couldHold).toEqual(expect.arrayContaining(["names", "addresses"]));
    expect(spot?.howToLook[0]).toMatch(
      /^sudo cat -- \/data\/project\/toolschecker\/\.kube\/config {2}# on .*NFS/,
    );
    expect(spot?.howToLook[1]).toMatch(
      /^sudo lsattr -d -- \/srv\/tools\/shared\/tools\/project\/toolschecker\/\.kube\/config {2}# on labstore1004/,
    );
  });

  test("every Hiera key stands elsewhere, and what is known of the master's is a year younger", () => {
    const keys = workspace.components.filter(({ kind }) => kind === "hiera-key");
    expect(keys.length).toBeGreaterThan(8);
    for (const { id } of keys) expect(about(id)).toMatchObject({ rule: "hiera-value-elsewhere" });
    expect(about("hiera-k8s-master-host")?.component.summary).toContain(
      "copy of 2019-11-05, later than 2018-12",
    );
    expect(about("hiera-k8s-master-host")?.sources.slice(0, 2)).toEqual([
      "hiera-tools-page",
      "horizon-puppet-config",
    ]);
  });

  test("the files with their value outside git and the homes on NFS are there, the tracked files are not", () => {
    expect(about("cf-kube2proxy-yaml")?.rule).toBe("value-outside-git");
    expect(about("tool-toolschecker")?.rule).toBe("home-not-captured");
    for (const { id, file } of workspace.components)
      if (file?.tracked === "yes" && !file.valueOutsideGit) expect(about(id), id).toBeUndefined();
  });

  test("each is a component as the schema has it, of kinds of facts and sources that are declared", () => {
    const kinds = new Set(workspace.sources.flatMap(({ couldHold }) => couldHold));
    const unread = new Set(workspace.sources.filter(({ looked }) => looked === "no").map(({ id }) => id));
    for (const { component, couldHold, sources, howToLook } of model.blindSpots) {
      expect(componentSchema.parse(component)).toEqual(component);
      for (const kind of couldHold) expect(kinds).toContain(kind);
      for (const source of sources) expect(unread).toContain(source);
      expect(sources.length, component.id).toBeGreaterThan(0);
      expect(howToLook.join("\n"), component.id).not.toMatch(/\b(rm|mv|chattr|tee)\b| >|>>/);
      expect(`${component.name} ${component.summary}`).not.toMatch(/\b(safe|unused)\b|undefined|!/i);
    }
  });
});

describe("blind spots among everything else", () => {
  test("stand in the graph behind the components, and nothing propagates into them", () => {
    const { graph } = model;
    expect(graph.components.slice(0, workspace.components.length)).toEqual(workspace.components);
    expect(graph.components).toHaveLength(workspace.components.length + model.blindSpots.length);
    const leading = graph.relations.flatMap(({ type }, edge) => (type === "leads-into" ? [edge] : []));
    expect(leading).toHaveLength(model.blindSpots.length);
    for (const edge of leading) expect(graph.effects[edge]).toBe("none");
  });

  test("doctor counts what the files hold", async () => {
    const { counts } = await operations.doctor({});
    expect(counts.components).toBe(workspace.components.length);
    expect(counts.relations).toBe(workspace.relations.length);
  });

  test("the audit says the same with and without them in the graph", () => {
    const graph = buildGraph(workspace.components, workspace.relations);
    expect(model.flags).toEqual(audit({ workspace, graph, problems }, model.today));
    expect(model.flags.some(({ component }) => component.startsWith("blind-"))).toBe(false);
    const flagged = model.flags.filter(({ rule }) => rule === "blind-spot");
    expect(new Set(flagged.map(({ component }) => component))).toEqual(
      new Set(model.blindSpots.map((spot) => spot.about)),
    );
    expect(flagged.some(({ severity }) => severity === "critical")).toBe(false);
  });

  test("are found by kind and by name, each behind what it is about", async () => {
    const listed = await operations.search({ query: "kind:blind-spot", limit: 200 });
    expect(new Set(listed.results.map(({ id }) => id))).toEqual(
      new Set(model.blindSpots.map(({ component }) => component.id)),
    );
    for (const { about: id, component } of model.blindSpots) {
      const name = model.graph.components[model.graph.indexOf.get(id) ?? -1]?.name ?? "";
      const ids = search(model.index, name, 200).map((result) => result.id);
      expect(ids.indexOf(id), name).toBeGreaterThanOrEqual(0);
      expect(ids.indexOf(id), name).toBeLessThan(ids.indexOf(component.id));
    }
  });

  test("leave the ranking of everything else as it is", () => {
    const without = buildSearchIndex(workspace);
    for (const query of [
      ".kube/config",
      "k8s-mastr",
      "hiera",
      "active proxy",
      "tools",
      "content of a home",
    ]) {
      const others = search(model.index, query, 500).filter(({ kind }) => kind !== "blind-spot");
      expect(others, query).toEqual(search(without, query, 500));
    }
  });

  test("are shown, and are at the end of a path", async () => {
    const shown = await operations.show({ id: "content of ~tools.toolschecker/.kube/config" });
    expect(shown.component.id).toBe("blind-cf-toolschecker-kubeconfig");
    expect(shown.neededBy.map(({ from, type }) => `${from} ${type}`)).toEqual([
      "cf-toolschecker-kubeconfig leads-into",
    ]);
    const path = await operations.path({ from: "chk-tc-k8s-node-ready", to: shown.component.id, limit: 1 });
    expect(path.paths[0]?.slice(-2)).toEqual(["cf-toolschecker-kubeconfig", shown.component.id]);
    expect(path.words).toContain("which leads into Content of ~tools.toolschecker/.kube/config");
  });

  test("are drawn beside what they are about", () => {
    const view = buildView(model, { ...firstRequest, focus: "cf-toolschecker-kubeconfig" });
    expect(view.nodes.find(({ id }) => id === "blind-cf-toolschecker-kubeconfig")?.kind).toBe("blind-spot");
    expect(view.edges.some(({ to }) => to === "blind-cf-toolschecker-kubeconfig")).toBe(true);
  });
});
