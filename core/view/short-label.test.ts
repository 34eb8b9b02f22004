import fc from "fast-check";
import { expect, test } from "vitest";
import { shortLabel } from "./short-label.ts";

test("a long name keeps its head and its tail", () => {
  expect(shortLabel("tools-k8s-master-01.tools.eqiad.wmflabs")).toBe("tools-k8s-…iad.wmflabs");
});

test("a short name stays, a long one has 22 characters of its own beginning and end", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (name) => {
      const [before, label] = [[...name], [...shortLabel(name)]];
      if (before.length <= 22) {
        expect(label).toEqual(before);
        return;
      }
      expect(label).toHaveLength(22);
      expect(label.slice(0, 10)).toEqual(before.slice(0, 10));
      expect(label.slice(11)).toEqual(before.slice(-11));
    }),
  );
});
