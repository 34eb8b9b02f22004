import fc from "fast-check";
import { expect, test } from "vitest";
import { straighten } from "./straighten.ts";

/** Isotonic regression by its min-max formula (Barlow and others, 1972): cubic, but with nothing to go wrong. */
function byFormula(wishes: readonly number[], sizes: readonly number[], gap: number): number[] {
  const least = wishes.map(
    (_, at) => at * gap + sizes.slice(0, at + 1).reduce((a, b) => a + b, 0) - (sizes[at] ?? 0) / 2,
  );
  const slack = wishes.map((wish, at) => wish - (least[at] ?? 0));
  const mean = (from: number, to: number) =>
    slack.slice(from, to + 1).reduce((a, b) => a + b, 0) / (to + 1 - from);
  return slack.map((_, at) => {
    const lows = slack
      .slice(0, at + 1)
      .map((_, from) => Math.min(...slack.slice(at).map((_, to) => mean(from, at + to))));
    return Math.max(...lows) + (least[at] ?? 0);
  });
}

test("equals the min-max formula of isotonic regression", () => {
  const one = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 10, max: 90 }));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 9 }), (cards) => {
      const wishes = cards.map(([wish]) => wish);
      const sizes = cards.map(([, size]) => size);
      const heights = straighten(Float64Array.from(wishes), Float64Array.from(sizes), 20);
      byFormula(wishes, sizes, 20).forEach((height, at) => {
        expect(heights[at]).toBeCloseTo(height, 6);
      });
    }),
    { numRuns: 1000 },
  );
});

test("wishes with room enough are granted", () => {
  expect([...straighten(Float64Array.of(0, 100, 300), Float64Array.of(44, 44, 44), 20)]).toEqual([
    0, 100, 300,
  ]);
});
