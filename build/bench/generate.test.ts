import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadWorkspace } from "../../core/load.ts";
import { buildSearchIndex, search } from "../../core/search/search.ts";
import { generateWorkspace } from "./generate.ts";
import { makeQueries, queryKinds } from "./queries.ts";
import { writeWorkspace } from "./write-workspace.ts";

const sizes = { components: 600, relations: 1800, runbooks: 120 };
const workspace = generateWorkspace(sizes);
const folder = mkdtempSync(join(tmpdir(), "generated-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("generateWorkspace", () => {
  test("makes as many as asked for, the same for the same seed", () => {
    const { components, relations, runbooks } = workspace;
    expect([components.length, relations.length, runbooks.length]).toEqual([600, 1800, 120]);
    expect(generateWorkspace(sizes)).toEqual(workspace);
    expect(generateWorkspace({ ...sizes, seed: 2 })).not.toEqual(workspace);
  });

  test("has eight kinds, runbooks of about 5 kB, and a few components that very many need", () => {
    expect(new Set(workspace.components.map(({ kind }) => kind)).size).toBe(8);
    const sizesOfBodies = workspace.runbooks.map(({ body }) => body.length);
    expect(Math.min(...sizesOfBodies)).toBeGreaterThan(3_500);
    expect(Math.max(...sizesOfBodies)).toBeLessThan(7_000);
    const needed = new Map<string, number>();
    for (const { to } of workspace.relations) needed.set(to, (needed.get(to) ?? 0) + 1);
    const counts = [...needed.values()].sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(10 * (counts[Math.floor(counts.length / 2)] ?? 0));
  });

  test("written to disk it loads without a problem, as it was", () => {
    writeWorkspace(workspace, folder);
    const files = ["graph-data", "runbooks"].flatMap((part) =>
      readdirSync(join(folder, part)).map((name) => ({
        path: `${part}/${name}`,
        text: readFileSync(join(folder, part, name), "utf8"),
      })),
    );
    const loaded = loadWorkspace(files);
    expect(loaded.problems).toEqual([]);
    expect(loaded.workspace.components).toEqual(workspace.components);
    const key = ({ from, type, to }: { from: string; type: string; to: string }) => `${from} ${type} ${to}`;
    expect(loaded.workspace.relations.map(key).sort()).toEqual(workspace.relations.map(key).sort());
    expect(loaded.workspace.runbooks).toHaveLength(120);
    expect(loaded.workspace.runbooks.find(({ id }) => id === "runbook-7")?.body).toBe(
      workspace.runbooks[7]?.body,
    );
  });
});

test("search finds at least 97 of 100 seeded queries of all kinds among the first five", () => {
  const index = buildSearchIndex(workspace);
  const queries = makeQueries(workspace, 25);
  expect(new Set(queries.map(({ kind }) => kind)).size).toBe(queryKinds.length);
  const missed = queries.filter(
    ({ text, answer }) => !search(index, text, 5).some(({ id }) => id === answer),
  );
  expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.03 * queries.length);
});
