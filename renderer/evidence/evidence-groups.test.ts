import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceGroups } from "./evidence-groups.ts";

describe("evidenceGroups", () => {
  it("gathers by source and keeps the order", () => {
    const groups = evidenceGroups(["b:L2", "a:L1", "b:L1", "b:L2"], new Map());
    expect(groups.map(({ source, items }) => [source, items.map(({ place }) => place)])).toEqual([
      ["b", ["line 2", "line 1"]],
      ["a", ["line 1"]],
    ]);
  });

  it("loses no reference", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,2}(:[^\s]{0,9})?$/)), (evidence) => {
        const shown = evidenceGroups(evidence, new Map()).flatMap(({ items }) =>
          items.map((item) => item.reference),
        );
        expect(new Set(shown)).toEqual(new Set(evidence));
        expect(shown).toHaveLength(new Set(evidence).size);
      }),
    );
  });
});
