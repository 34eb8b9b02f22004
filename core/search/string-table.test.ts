import fc from "fast-check";
import { expect, test } from "vitest";
import { indexIn, lowerBound, startsWithAt, stringAt, tableOf, tableSize } from "./string-table.ts";

const strings = fc.array(fc.stringMatching(/^[a-c1 é]{0,6}$/), { maxLength: 30 });

test("gives every string back in its place", () => {
  fc.assert(
    fc.property(strings, (texts) => {
      const table = tableOf(texts);
      expect(Array.from({ length: tableSize(table) }, (_, index) => stringAt(table, index))).toEqual(texts);
    }),
  );
});

test("finds a string in a sorted table where a plain search finds it", () => {
  fc.assert(
    fc.property(strings, fc.stringMatching(/^[a-c1 é]{0,4}$/), (texts, wanted) => {
      const sorted = [...new Set(texts)].sort();
      const table = tableOf(sorted);
      expect(indexIn(table, wanted)).toBe(sorted.indexOf(wanted));
      const below = sorted.filter((text) => text < wanted).length;
      expect(lowerBound(table, wanted)).toBe(below);
    }),
  );
});

test("compares beginnings as strings do", () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[ab]{0,4}$/), { minLength: 1 }),
      fc.stringMatching(/^[ab]{0,3}$/),
      (texts, prefix) => {
        const table = tableOf(texts);
        texts.forEach((text, index) => {
          expect(startsWithAt(table, index, prefix)).toBe(text.startsWith(prefix));
        });
      },
    ),
  );
});
