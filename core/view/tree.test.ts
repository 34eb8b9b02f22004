import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryGraph, graphOf } from "../graph/arbitrary-graph.ts";
import { flagOf, modelOf } from "./arbitrary-view.ts";
import { treeChildren, treeNode, treeRoots } from "./tree.ts";

const graph = graphOf(
  4,
  [
    [0, 1],
    [0, 1, { type: "writes-to" }],
    [1, 0, { type: "fed-by" }],
    [2, 0, { type: "probes" }],
    [3, 3],
  ],
  [
    { name: "checker" },
    { kind: "config-file", name: "~x/.kube/config" },
    { kind: "check", name: "nodes ready" },
  ],
);
const model = modelOf(graph, [flagOf("c1", "untracked-config", "critical")]);

test("kinds stand at the top in their usual order, and the filter limits what is below", () => {
  expect(treeRoots(model).map(({ label }) => label)).toEqual(["Services, 2", "Checks, 1", "Config files, 1"]);
  const onlyFlagged = treeRoots(model, ({ id }) => id === "c1");
  expect(onlyFlagged.map(({ label }) => label)).toEqual(["Config files, 1"]);
  expect(
    treeChildren(model, "kind:service", ({ id }) => id === "c3").map(({ component }) => component),
  ).toEqual(["c3"]);
});

test("a component opens into needs and needed by, with relations and flags in words", () => {
  const [checker] = treeChildren(model, "kind:service");
  expect(checker).toMatchObject({ label: "checker, service", count: 2, component: "c0" });
  const [needs, neededBy] = treeChildren(model, checker?.id ?? "");
  expect([needs?.label, neededBy?.label]).toEqual(["Needs, 1", "Needed by, 2"]);
  expect(treeChildren(model, needs?.id ?? "").map(({ label }) => label)).toEqual([
    "reads, writes to ~x/.kube/config, config file, critical, untracked",
  ]);
  expect(treeChildren(model, neededBy?.id ?? "").map(({ label }) => label)).toEqual([
    "~x/.kube/config is fed by it, config file, critical, untracked",
    "nodes ready probes it, check",
  ]);
});

test("a component without others around it cannot be opened", () => {
  expect(treeNode(model, "kind:service/c3")?.count).toBe(0);
});

test("unknown ids lead nowhere", () => {
  for (const id of [
    "",
    "nothing",
    "kind:nothing",
    "kind:service/c9",
    "kind:service/c0/sideways",
    "kind:service/c0/needs/c9/needs",
  ]) {
    expect(treeChildren(model, id)).toEqual([]);
    expect(treeNode(model, id)).toBeUndefined();
  }
});

test("every component is reached, every line is found again by its id, and counts are true", () => {
  fc.assert(
    fc.property(arbitraryGraph(8, 16), (plain) => {
      const some = modelOf(plain);
      const seen = new Set<string>();
      const components = new Set<string>();
      let lines = treeRoots(some);
      for (let depth = 0; depth < 6; depth++) {
        lines = lines.slice(0, 60).flatMap((line) => {
          expect(treeNode(some, line.id)).toEqual(line);
          expect(seen.has(line.id)).toBe(false);
          seen.add(line.id);
          if (line.component) components.add(line.component);
          const children = treeChildren(some, line.id);
          expect(children).toHaveLength(line.count);
          return children;
        });
      }
      expect(components.size).toBe(plain.components.length);
    }),
    { numRuns: 100 },
  );
});
