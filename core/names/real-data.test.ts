import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadWorkspace } from "../load.ts";
import { createModel } from "../model.ts";
import { identityOf } from "./identity.ts";
import { identitySchema } from "./identity-schema.ts";
import { preflightOf } from "./preflight.ts";

/** The graph of this repository: Toolforge on the evening of the outage. */
const folder = fileURLToPath(new URL("../../graph-data", import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({ path: `graph-data/${name}`, text: readFileSync(join(folder, name), "utf8") }));
const { workspace, problems } = loadWorkspace(files);
const model = createModel(workspace, problems, "2018-12-04");
const publicName = "k8s-master.tools.wmflabs.org";
const internalName = "tools-k8s-master-01.tools.eqiad.wmflabs";

describe("the name card of the Kubernetes master", () => {
  const card = identityOf(model, publicName);

  test("has its machine, internal name, addresses and Hiera keys, and no other machine", () => {
    const scopes = Object.fromEntries(card.names.map(({ name, scope }) => [name, scope]));
    expect(scopes).toMatchObject({
      [publicName]: "public",
      [internalName]: "internal",
      "tools-k8s-master-01": "internal",
      "10.68.17.142": "address",
      "208.80.155.204": "address",
      "208.80.155.247": "address",
      "k8s::master_host": "hiera-key",
      k8s_master: "hiera-key",
      "profile::kubernetes::master_fqdn": "hiera-key",
    });
    const hosts = card.names.filter(({ component }) => kindOf(component) === "host");
    expect(hosts.map(({ component }) => component)).toEqual(["tools-k8s-master-01"]);
    expect(card.names.some(({ component }) => kindOf(component) === "dns-zone")).toBe(false);
  });

  test("is answered inside only while a floating IP is attached, from a map that is rebuilt hourly", () => {
    const inside = card.answers.find(({ name, from }) => name === publicName && from === "inside");
    expect(inside?.answer).toEqual(["10.68.17.142"]);
    expect(inside?.words).toContain("only while a floating IP is attached to tools-k8s-master-01");
    expect(inside?.dependsOn.map(({ words }) => words).join(" ")).toMatch(/minute 30 of every hour/);
    const outside = card.answers.find(({ name, from }) => name === publicName && from === "outside");
    expect(outside?.answer).toEqual(["208.80.155.204", "208.80.155.247"]);
  });

  test("is covered by the certificate that kube-apiserver presents; the internal name is not", () => {
    expect(card.certificates).toMatchObject([
      { credential: "cred-star-tools", servedBy: ["kube-apiserver"], patterns: ["*.tools.wmflabs.org"] },
    ]);
    expect(card.certificates[0]?.covers).toEqual([
      { name: publicName, covered: true },
      { name: internalName, covered: false },
    ]);
  });

  test("preflight of its removal calls the internal name out", () => {
    const lines = preflightOf(model, [model.graph.indexOf.get("dns-k8s-master") ?? -1], "remove", undefined);
    expect(lines[0]?.state).toBe("not-covered");
    expect(lines[0]?.words).toBe(
      `Clients that verify the certificate would refuse ${internalName}: the certificate kube-apiserver presents names *.tools.wmflabs.org.`,
    );
    expect(lines[0]?.evidence).toContain("incident-report:L17");
  });
});

test("every component has a card that fits the contract and rests on declared sources", () => {
  const sources = new Set(workspace.sources.map(({ id }) => id));
  for (const { id } of model.graph.components) {
    const card = identityOf(model, id);
    expect(identitySchema.parse(card)).toEqual(card);
    expect(card.resolvedTo).toEqual([id]);
    for (const { because, evidence } of card.names) {
      expect(because).toMatch(/\.$/);
      for (const item of evidence) expect(sources).toContain(item.split(":", 1)[0]);
    }
  }
});

function kindOf(id: string): string | undefined {
  return model.graph.components[model.graph.indexOf.get(id) ?? -1]?.kind;
}
