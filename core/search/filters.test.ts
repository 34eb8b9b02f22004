import { describe, expect, test } from "vitest";
import type { Flag } from "../audit/flag.ts";
import { buildGraph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import { compileFilters, componentMatches } from "./filters.ts";
import { parseQuery } from "./query.ts";

function component(id: string, more: Partial<Component> = {}): Component {
  return {
    id,
    kind: "service",
    name: id,
    summary: "A thing.",
    asOf: "2018-12",
    evidence: ["seed:L1"],
    ...more,
  };
}
function relation(from: string, type: Relation["type"], to: string): Relation {
  return { from, type, to, strength: "hard", confidence: "seen", evidence: ["seed:L1"] };
}
const file = {
  path: "/x",
  host: "NFS share (read from web-1)",
  tracked: "no",
  immutable: "unknown",
} as const;
const components = [
  component("web-1", { kind: "host", aliases: ["web-1.example.org"] }),
  component("web", { owner: "web team" }),
  component("frozen", {
    kind: "config-file",
    file: { ...file, tracked: "unknown", immutable: "yes", owner: "tools.web" },
  }),
  component("loose", { kind: "config-file", file: { ...file, host: "db-1", immutable: "no" } }),
  component("vague", { kind: "config-file", file, tracked: "yes" }),
  component("key", { kind: "hiera-key", tracked: "no" }),
  component("chk", { kind: "check", check: { system: "Icinga", alert: "web", host: "web-1.example.org" } }),
  component("page", { kind: "document" }),
];
const relations = [
  relation("web", "runs-on", "web-1"),
  relation("web", "reads", "frozen"),
  relation("chk", "probes", "web"),
  relation("key", "owned-by", "web"),
  relation("page", "concerns", "web"),
];
const flag = (rule: Flag["rule"], severity: Flag["severity"], waived?: Flag["waived"]): Flag => ({
  ...{
    rule,
    severity,
    component: "frozen",
    message: "",
    remedy: "",
    evidence: [],
    dependents: 0,
    detail: "untracked",
  },
  ...(waived ? { waived } : {}),
});
const flags: Readonly<Record<string, readonly Flag[]>> = {
  frozen: [flag("untracked-config", "critical")],
  loose: [flag("orphan", "info", { reason: "known", expires: "2019-01-01" })],
};
const context = { graph: buildGraph(components, relations), flagsOf: (id: string) => flags[id] ?? [] };
const passing = (query: string) =>
  components.filter(compileFilters(parseQuery(query).filters, context)).map(({ id }) => id);

describe("compileFilters", () => {
  test.each([
    ["kind:host", ["web-1"]],
    ["kind:host kind:check", ["web-1", "chk"]],
    ["kind:config-file -immutable:yes", ["loose", "vague"]],
    ["immutable:no", ["loose"]],
    ["immutable:unknown", ["vague"]],
    ["tracked:no", ["loose", "vague", "key"]],
    ["tracked:unknown", ["frozen"]],
    ["tracked:yes", []],
    ["flag:critical", ["frozen"]],
    ["flag:untracked-config", ["frozen"]],
    ["flag:untracked", ["frozen"]],
    ["flag:orphan", []],
    ["owner:tools.web", ["frozen"]],
    ["owner:web", ["web", "frozen", "key"]],
    ["host:web-1", ["web", "frozen", "vague", "chk"]],
    ["host:WEB-1.example", ["web", "chk"]],
    ["needs:web-1", ["web", "chk"]],
    ["needs:web-1.example.org", ["web", "chk"]],
    ["neededby:chk", ["web-1", "web", "frozen"]],
    ["-neededby:chk -kind:config-file", ["key", "chk", "page"]],
    ["needs:nobody", []],
    ["kind:hots", []],
  ])("%s leaves %j", (query, expected) => {
    expect(passing(query)).toEqual(expected);
  });

  test("unknown is never read as no", () => {
    for (const field of ["tracked", "immutable"]) {
      const no = passing(`${field}:no`);
      for (const id of passing(`${field}:unknown`)) expect(no).not.toContain(id);
    }
  });

  test("says of one component what it says of many", () => {
    const { filters } = parseQuery("kind:config-file -tracked:no");
    for (const one of components) {
      expect(componentMatches(one, filters, context)).toBe(compileFilters(filters, context)(one));
    }
  });
});
