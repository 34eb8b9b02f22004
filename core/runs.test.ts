import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromRuns, isWhole, runsOf, sameItems } from "./runs.ts";

const pool = Array.from({ length: 12 }, (_, n) => ({ n }));
const lists = fc.array(fc.constantFrom(...pool), { maxLength: 20 });

describe("runs", () => {
  it("give the list back, the very objects where they were there before", () => {
    fc.assert(
      fc.property(lists, lists, (before, now) => {
        const again = fromRuns(before, runsOf(before, now));
        expect(sameItems(again, now)).toBe(true);
        expect(isWhole(runsOf(now, now), now.length) || new Set(now).size < now.length).toBe(true);
      }),
    );
  });

  it("survive a wire, as equal values", () => {
    fc.assert(
      fc.property(lists, lists, (before, now) => {
        const sent = JSON.parse(JSON.stringify(runsOf(before, now)));
        expect(fromRuns(before, sent)).toEqual(now);
      }),
    );
  });

  it("say one changed value among many as itself and the rest around it", () => {
    const before = Array.from({ length: 1000 }, (_, n) => ({ n }));
    const now = [...before.slice(0, 500), { n: -1 }, ...before.slice(501)];
    expect(runsOf(before, now)).toEqual([
      { from: 0, count: 500 },
      { values: [{ n: -1 }] },
      { from: 501, count: 499 },
    ]);
  });

  it("refuse stretches of another list", () => {
    expect(() => fromRuns([], [{ from: 0, count: 1 }])).toThrow(RangeError);
  });

  it("know a whole list from a part of it, and from one in another order", () => {
    const [a = {}, b = {}, c = {}] = pool;
    expect(isWhole(runsOf([a, b, c], [a, b, c]), 3)).toBe(true);
    expect(isWhole(runsOf([a, b, c], [a, b]), 3)).toBe(false);
    expect(isWhole(runsOf([a, b, c], [b, a, c]), 3)).toBe(false);
    expect(isWhole(runsOf([a], []), 1)).toBe(false);
    expect(isWhole([], 0)).toBe(true);
  });
});
