import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWorkspace, type WorkspaceFile } from "./load.ts";
import { problemLine } from "./problem.ts";
import type { Relation } from "./schema/relation.ts";

const root = new URL("../", import.meta.url);

function filesIn(folder: string, ending: string): WorkspaceFile[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => ({
      path: `${folder}${name}`,
      text: readFileSync(new URL(`${folder}${name}`, root), "utf8"),
    }));
}

type Origin = {
  readonly counts: { readonly components: number; readonly relations: number; readonly evidence: number };
  readonly sha256: string;
  readonly components: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, string>>;
};

const origin = JSON.parse(
  readFileSync(new URL("graph-data/origin/2018-12-facts.json", root), "utf8"),
) as Origin;

/** Keys in order and nothing undefined, so that equal facts give equal text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, canonical(item)]),
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function checksum(fact: unknown): string {
  return sha256(JSON.stringify(canonical(fact))).slice(0, 12);
}

function keyOf({ from, type, to }: Relation): string {
  return `${from} ${type} ${to}`;
}

describe("the graph of this repository", () => {
  let loaded: ReturnType<typeof loadWorkspace>;
  beforeAll(() => {
    loaded = loadWorkspace([...filesIn("graph-data/", ".yaml"), ...filesIn("runbooks/", ".md")]);
  });

  it("loads without a single problem", () => {
    expect(loaded.problems.map(problemLine)).toEqual([]);
  });

  it("holds at least what it began with", () => {
    const { components, relations } = loaded.workspace;
    expect(components.length).toBeGreaterThanOrEqual(Math.max(314, origin.counts.components));
    expect(relations.length).toBeGreaterThanOrEqual(Math.max(650, origin.counts.relations));
    const evidence = [...components, ...relations].reduce((sum, fact) => sum + fact.evidence.length, 0);
    expect(evidence).toBeGreaterThanOrEqual(origin.counts.evidence);
  });

  it.each(["components", "relations"] as const)("has dropped or changed none of the first %s", (list) => {
    const { components, relations } = loaded.workspace;
    const now = new Map(
      list === "components"
        ? components.map((component) => [component.id, checksum(component)])
        : relations.map((relation) => [keyOf(relation), checksum(relation)]),
    );
    const differing = Object.entries(origin[list])
      .filter(([key, sum]) => now.get(key) !== sum)
      .map(([key]) => `${now.has(key) ? "changed" : "dropped"}: ${key}`);
    expect(differing).toEqual([]);
  });

  it("compares with a list that is itself whole", () => {
    const sums = { ...origin.components, ...origin.relations };
    const lines = Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sha256(lines.map(([key, sum]) => `${key} ${sum}`).join("\n"))).toBe(origin.sha256);
    expect(Object.keys(origin.components)).toHaveLength(origin.counts.components);
    expect(Object.keys(origin.relations)).toHaveLength(origin.counts.relations);
  });
});
