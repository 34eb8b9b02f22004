import fc from "fast-check";
import { expect, test } from "vitest";
import { tableOf } from "./string-table.ts";
import { buildTrigramIndex, overlapWith, trigramsOf, trigramWeight } from "./trigram-index.ts";

const words = fc.array(fc.stringMatching(/^[a-d1]{1,5}$/), { minLength: 1, maxLength: 3 });
const name = words.map((parts) => parts.join(" "));

test("shares with each name exactly the trigrams that both have, those over the ends of the query half", () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), name, (names, query) => {
      const index = buildTrigramIndex(tableOf(names));
      const { mass, shared } = overlapWith(index, query);
      const inner = new Set(trigramsOf(query, false));
      const weigh = (code: number) => trigramWeight(index, code) * (inner.has(code) ? 1 : 0.5);
      const all = trigramsOf(query, true);
      expect(mass).toBeCloseTo(
        all.reduce((sum, code) => sum + weigh(code), 0),
        4,
      );
      names.forEach((text, entry) => {
        const own = new Set(trigramsOf(text, true));
        const expected = all.filter((code) => own.has(code)).reduce((sum, code) => sum + weigh(code), 0);
        expect(shared[entry]).toBeCloseTo(expected, 4);
      });
    }),
  );
});

test("the rarer a trigram, the more it weighs", () => {
  const index = buildTrigramIndex(tableOf(["tools one", "tools two", "tools xyz"]));
  const [common] = trigramsOf("too", false);
  const [rare] = trigramsOf("xyz", false);
  expect(trigramWeight(index, rare ?? 0)).toBeGreaterThan(trigramWeight(index, common ?? 0));
});
