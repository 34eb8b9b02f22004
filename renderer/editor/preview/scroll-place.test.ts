import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockAtLine, lineAtBlock } from "./scroll-place.ts";

const blocks = [
  { line: 9, endLine: 9 },
  { line: 11, endLine: 14 },
  { line: 16, endLine: 30 },
];

describe("blockAtLine", () => {
  it.each([
    [1, 0, 0],
    [9, 0, 0],
    [10, 0, 0.5],
    [11, 1, 0],
    [13.5, 1, 0.5],
    [31, 2, 1],
    [99, 2, 1],
  ])("line %d is in block %d", (line, index, share) => {
    expect(blockAtLine(blocks, line)).toEqual({ index, share });
  });

  it("has no place in nothing", () => {
    expect(blockAtLine([], 3)).toBeUndefined();
  });
});

it("comes back to the line it started from", () => {
  fc.assert(
    fc.property(fc.double({ min: 9, max: 30.9, noNaN: true }), (line) => {
      const place = blockAtLine(blocks, line);
      if (!place) throw new Error("no place");
      expect(lineAtBlock(blocks, place.index, place.share)).toBeCloseTo(line, 6);
    }),
  );
});
