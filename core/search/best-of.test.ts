import fc from "fast-check";
import { expect, test } from "vitest";
import { BestOf } from "./best-of.ts";

test("keeps what sorting everything would keep", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 200 }),
      fc.integer({ min: 1, max: 12 }),
      (keys, count) => {
        const best = new BestOf<{ key: number }>(count);
        for (const key of keys) best.offer({ key });
        const expected = [...keys].sort((a, b) => b - a).slice(0, count);
        expect(best.sorted().map(({ key }) => key)).toEqual(expected);
      },
    ),
  );
});
