import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadWorkspace } from "../load.ts";
import { packIndex, restoreIndex } from "./pack.ts";
import { buildSearchIndex, search } from "./search.ts";

/** The graph and runbooks of this repository: Toolforge on the evening of the outage. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const files = ["graph-data", "runbooks"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(yaml|md)$/.test(name) && name !== "README.md")
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), "utf8") })),
);
const { workspace } = loadWorkspace(files);
const index = buildSearchIndex(workspace);
const first = (query: string) => search(index, query, 20)[0];

describe("search in Toolforge of December 2018", () => {
  test.each([
    ["208.80.155.247", "fip-208.80.155.247", "name"],
    [".kube/config", "cf-toolschecker-kubeconfig", "part of name"],
    [
      "toolschecker: tools homepage -admin tool-",
      "chk-tools-home",
      "alert toolschecker: tools homepage -admin tool-",
    ],
    [
      "tools-checker-01.tools.eqiad.wmflabs",
      "tools-checker-01",
      "alias tools-checker-01.tools.eqiad.wmflabs",
    ],
    ["10.68.17.142", "ip-10.68.17.142", "name"],
    ["k8s-master.tools.wmflabs.org", "dns-k8s-master", "name"],
    ["/usr/local/sbin/toolscheckerctl", "script-toolscheckerctl", "path /usr/local/sbin/toolscheckerctl"],
  ])("%s finds %s first, because: %s", (query, id, why) => {
    expect(first(query)).toMatchObject({ type: "component", id, why });
  });

  test("k8s-mastr finds the Kubernetes master first, not a setting that names it", () => {
    expect(["dns-k8s-master", "tools-k8s-master-01"]).toContain(first("k8s-mastr")?.id);
    expect(first("k8s-mastr")?.why).toBe("name, 1 letter differs");
  });

  test("every component is found by name under each of its names", () => {
    for (const { id, name, aliases = [] } of workspace.components) {
      for (const text of [name, ...aliases]) {
        const found = search(index, text, 200).filter(({ score }) => score >= 800);
        expect(
          found.map((result) => result.id),
          text,
        ).toContain(id);
      }
    }
  });

  test("every runbook's title finds it among the first five", () => {
    for (const { id, title } of workspace.runbooks) {
      expect(
        search(index, title, 5).map((result) => result.id),
        title,
      ).toContain(id);
    }
  });

  test("answers the same from a packed index", () => {
    const restored = restoreIndex(packIndex(index), workspace);
    for (const query of ["k8s-mastr", "chattr frozen", "floating ip", ".kube/config"]) {
      expect(search(restored, query, 20)).toEqual(search(index, query, 20));
    }
  });
});
