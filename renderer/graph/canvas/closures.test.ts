import fc from "fast-check";
import { expect, test } from "vitest";
import { type Arrow, closuresOf, neighbourhoodOf } from "./closures.ts";

const arrow = (from: string, to: string): Arrow => ({ id: `${from}>${to}`, from, to });

test("a chain and what hangs beside it", () => {
  const arrows = [
    arrow("check", "checker"),
    arrow("checker", "file"),
    arrow("file", "name"),
    arrow("other", "name"),
  ];
  const closures = closuresOf(arrows, "checker");
  expect([...closures.needs]).toEqual(["checker>file", "file>name"]);
  expect([...closures.neededBy]).toEqual(["check>checker"]);
  expect(closures.components.has("other")).toBe(false);
});

test("a circle is followed once", () => {
  const arrows = [arrow("a", "b"), arrow("b", "a")];
  expect(closuresOf(arrows, "a").needs.size).toBe(2);
});

test("an edge belongs to the needs exactly when its start can be reached", () => {
  const node = fc.integer({ min: 0, max: 7 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node), { maxLength: 24 }), node, (pairs, start) => {
      const arrows = pairs.map(([from, to], at) => ({ id: String(at), from, to }));
      let reached = new Set([start]);
      for (let round = 0; round < 8; round++) {
        reached = new Set([...reached, ...arrows.filter((a) => reached.has(a.from)).map((a) => a.to)]);
      }
      const expected = arrows.filter((a) => reached.has(a.from)).map((a) => a.id);
      expect([...closuresOf(arrows, start).needs].sort()).toEqual(expected.sort());
    }),
  );
});

test("the neighbourhood is one hop in both directions", () => {
  const arrows = [arrow("a", "b"), arrow("b", "c"), arrow("c", "d")];
  const near = neighbourhoodOf(arrows, "b");
  expect([...near.edges]).toEqual(["a>b", "b>c"]);
  expect([...near.components].sort()).toEqual(["a", "b", "c"]);
});
