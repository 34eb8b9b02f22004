import { expect, test } from "vitest";
import { graphOf } from "../graph/arbitrary-graph.ts";
import { groupOf } from "./grouping.ts";

const graph = graphOf(
  5,
  [
    [0, 1, { type: "runs-on" }],
    [2, 3, { type: "owned-by" }],
    [4, 0, { type: "reads" }],
  ],
  [
    { owner: "tools.admin" },
    { kind: "host", name: "tools-proxy-01" },
    { kind: "config-file", file: { path: "/etc/x", host: "bastions", tracked: "no", immutable: "unknown" } },
    { kind: "account", name: "tools.x" },
    { evidence: ["operations-puppet@59c3d9262:x#L1", "other:1"] },
  ],
);

function labels(by: "kind" | "host" | "owner" | "source") {
  return graph.components.map((_, node) => groupOf(graph, node, by)?.label);
}

test("hosts: where it runs, what it is, or where its file lies", () => {
  expect(labels("host")).toEqual([
    "tools-proxy-01",
    "tools-proxy-01",
    "bastions",
    "Host not recorded",
    "Host not recorded",
  ]);
});

test("owners, kinds and sources", () => {
  expect(labels("owner")).toEqual([
    "tools.admin",
    "Owner not recorded",
    "tools.x",
    "Owner not recorded",
    "Owner not recorded",
  ]);
  expect(labels("kind").slice(0, 3)).toEqual(["Services", "Hosts", "Config files"]);
  expect(labels("source").slice(3)).toEqual(["test", "operations-puppet@59c3d9262"]);
  expect(groupOf(graph, 0, "none")).toBeUndefined();
  expect(groupOf(graph, 1, "kind")?.id).toBe("group:kind:host");
});
