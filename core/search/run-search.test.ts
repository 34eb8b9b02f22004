import { expect, test } from "vitest";
import { buildGraph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import { runSearch } from "./run-search.ts";
import { buildSearchIndex } from "./search.ts";

const base = { summary: "A thing.", asOf: "2018-12", evidence: ["seed:L1"] };
const components: readonly Component[] = [
  { ...base, id: "b-host", kind: "host", name: "b-host", tier: "context" },
  { ...base, id: "a-host", kind: "host", name: "a-host", tier: "context" },
  { ...base, id: "main-host", kind: "host", name: "main-host", tier: "seed" },
  { ...base, id: "host-page", kind: "document", name: "host-page" },
];
const context = {
  index: buildSearchIndex({ components, runbooks: [] }),
  workspace: { components },
  graph: buildGraph(components, []),
  flagsOf: () => [],
};
const ids = (query: string, limit = 10) => runSearch(context, query, limit).results.map(({ id }) => id);

test("filters alone list what passes, the most important first, then by name", () => {
  expect(ids("kind:host")).toEqual(["main-host", "a-host", "b-host"]);
  expect(ids("kind:host", 2)).toEqual(["main-host", "a-host"]);
  expect(runSearch(context, "kind:host -tracked:no", 1).results[0]?.why).toBe("kind:host -tracked:no");
});

test("filters and text narrow each other", () => {
  expect(ids("kind:document host")).toEqual(["host-page"]);
  expect(ids("kind:task host")).toEqual([]);
});

test("gives the query back and the time its clock says", () => {
  let clock = 0;
  const answer = runSearch(context, "a-host", 3, () => (clock += 7));
  expect(answer).toMatchObject({
    query: "a-host",
    tookMs: 7,
    results: [{ id: "a-host", why: "name" }, {}, {}],
  });
});
