import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { letterDistance } from "./letter-distance.ts";

const word = fc.stringMatching(/^[abc]{0,6}$/);

/** The definition, written down without a table. */
function slow(left: string, right: string): number {
  if (left === "" || right === "") return Math.max(left.length, right.length);
  const [a, b] = [left.slice(0, -1), right.slice(0, -1)];
  const changed = slow(a, b) + (left.at(-1) === right.at(-1) ? 0 : 1);
  const swap =
    left.length > 1 && right.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1);
  const swapped = swap ? slow(left.slice(0, -2), right.slice(0, -2)) + 1 : changed;
  return Math.min(changed, swapped, slow(a, right) + 1, slow(left, b) + 1);
}

describe("letterDistance", () => {
  test.each([
    ["mastr", "master", 1],
    ["wroker", "worker", 1],
    ["healthy", "healthy", 0],
    ["redis", "grid", 4],
  ])("%s and %s are %i apart", (left, right, distance) => {
    expect(letterDistance(left, right)).toBe(distance);
  });

  test("equals its definition, whole, for a beginning and anywhere", () => {
    fc.assert(
      fc.property(word, word, (typed, text) => {
        const beginnings = Array.from({ length: text.length + 1 }, (_, end) => text.slice(0, end));
        const parts = beginnings.flatMap((start) =>
          Array.from({ length: start.length + 1 }, (_, at) => start.slice(at)),
        );
        expect(letterDistance(typed, text)).toBe(slow(typed, text));
        expect(letterDistance(typed, text, "prefix")).toBe(
          Math.min(...beginnings.map((part) => slow(typed, part))),
        );
        expect(letterDistance(typed, text, "anywhere")).toBe(
          Math.min(...parts.map((part) => slow(typed, part))),
        );
      }),
      { numRuns: 60 },
    );
  });
});
