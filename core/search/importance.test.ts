import { expect, test } from "vitest";
import { trouble } from "../alert/trouble.ts";
import type { Component } from "../schema/component.ts";
import { importance } from "./importance.ts";

const base: Component = {
  id: "x",
  kind: "config-file",
  name: "x",
  summary: "A thing.",
  asOf: "2018-12",
  evidence: ["seed:L1"],
};
const file = { path: "/x", host: "h", tracked: "yes", immutable: "no" } as const;

test.each<[Partial<Component>, number]>([
  [{}, 0],
  [{ file }, 0],
  [{ file: { ...file, tracked: "unknown", immutable: "unknown" }, documented: "unknown" }, 0],
  [{ file: { ...file, tracked: "partly" } }, 1],
  [{ file: { ...file, tracked: "no", immutable: "yes" }, documented: "undocumented" }, 6],
  [{ tracked: "no", removedAt: "20:03" }, 3],
])("trouble of %j is %i; what is unknown is none", (more, expected) => {
  expect(trouble({ ...base, ...more })).toBe(expected);
});

test("what is near the outage, troubled and answers matters more, and all of it fits into 0–9", () => {
  const page = importance({ ...base, kind: "document", tier: "context" });
  const plain = importance(base);
  const host = importance({ ...base, kind: "host" });
  const seed = importance({
    ...base,
    kind: "host",
    tier: "seed",
    documented: "undocumented",
    tracked: "no",
    removedAt: "x",
  });
  expect([page, plain, host, seed]).toEqual([0, 3, 4, 9]);
});
