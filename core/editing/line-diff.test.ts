import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import { type DiffLine, lineDiff } from "./line-diff.ts";
import { linesOf } from "./lines.ts";
import { wordDiff } from "./word-diff.ts";

const text = fc
  .array(fc.constantFrom("a", "b", "c", "", "d d"), { maxLength: 30 })
  .chain((lines) => fc.constantFrom("\n", "\r\n").map((end) => lines.map((line) => line + end).join("")));

describe("lineDiff", () => {
  test("hunks with their lines in both texts, and lines around them", () => {
    const before = Array.from({ length: 30 }, (_, index) => `${index + 1}\n`).join("");
    const after = before.replace("5\n", "five\n").replace("20\n", "").replace(/$/, "31\n");
    const { hunks, added, removed } = lineDiff(before, after, 1);
    expect({ added, removed }).toEqual({ added: 2, removed: 2 });
    expect(hunks.map(({ lines: _, ...head }) => head)).toEqual([
      { beforeLine: 4, beforeCount: 3, afterLine: 4, afterCount: 3 },
      { beforeLine: 19, beforeCount: 3, afterLine: 19, afterCount: 2 },
      { beforeLine: 30, beforeCount: 1, afterLine: 29, afterCount: 2 },
    ]);
    expect(hunks[0]?.lines).toEqual([
      { kind: "same", text: "4", before: 4, after: 4 },
      { kind: "removed", text: "5", before: 5 },
      { kind: "added", text: "five", after: 5 },
      { kind: "same", text: "6", before: 6, after: 6 },
    ]);
  });

  test("equal texts have no hunk; line ends alone are counted, not shown", () => {
    expect(lineDiff("a\nb\n", "a\nb\n")).toEqual({
      hunks: [],
      added: 0,
      removed: 0,
      lineEnds: 0,
      coarse: false,
    });
    expect(lineDiff("a\nb\n", "a\r\nb")).toMatchObject({ hunks: [], lineEnds: 2 });
    expect(lineDiff("", "a\n").hunks[0]).toMatchObject({
      beforeLine: 1,
      beforeCount: 0,
      afterLine: 1,
      afterCount: 1,
    });
  });

  test("laws: with enough context one hunk holds both texts; numbers count up", () => {
    const lines = (all: readonly DiffLine[], without: string) => all.filter(({ kind }) => kind !== without);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { hunks, added, removed } = lineDiff(before, after, 1000);
        const all = hunks.flatMap((hunk) => hunk.lines);
        const [old, next] = [linesOf(before).texts, linesOf(after).texts];
        if (hunks.length === 0) {
          expect(old).toEqual(next);
          return;
        }
        expect(hunks).toHaveLength(1);
        expect(lines(all, "added").map((line) => line.text)).toEqual(old);
        expect(lines(all, "removed").map((line) => line.text)).toEqual(next);
        expect(lines(all, "added").map((line) => line.before)).toEqual(old.map((_, index) => index + 1));
        expect(lines(all, "removed").map((line) => line.after)).toEqual(next.map((_, index) => index + 1));
        expect(old.length - removed).toBe(next.length - added);
      }),
      { numRuns: 1000 },
    );
  });

  test("5 MB of hostile lines end within seconds", () => {
    const many = (piece: (index: number) => string) =>
      Array.from({ length: 250_000 }, (_, index) => piece(index)).join("");
    for (const [before, after] of [
      [many(() => "a\n"), many((index) => (index % 2 ? "a\n" : "b\n"))],
      [many((index) => `${index}\n`), many((index) => `${250_000 - index}\n`)],
      [many((index) => `${index % 50}\n`), many((index) => `${(index * 3) % 50}\n`)],
      [many((index) => `${index}\n`), many((index) => `${index}y\n`)],
    ] as const) {
      const start = processorTime();
      const { removed, added } = lineDiff(before, after);
      expect(processorTime() - start).toBeLessThan(15_000);
      expect(removed).toBe(added);
    }
  }, 60_000);
});

describe("wordDiff", () => {
  test("words that changed, nothing else", () => {
    expect(wordDiff("sudo chattr -i <path>", "sudo chattr +i <path>")).toEqual([
      { kind: "same", text: "sudo chattr " },
      { kind: "removed", text: "-" },
      { kind: "added", text: "+" },
      { kind: "same", text: "i <path>" },
    ]);
    expect(wordDiff("", "")).toEqual([]);
    expect(wordDiff("a", "a")).toEqual([{ kind: "same", text: "a" }]);
  });

  test("laws: the parts make both texts, in any case and any length", () => {
    const words = fc.array(
      fc.oneof(fc.string({ unit: "binary", maxLength: 4 }), fc.constantFrom("a ", "b\n", "  ")),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(words, words, fc.constantFrom(1, 2000), (left, right, times) => {
        const [before, after] = [left.join("").repeat(times), right.join("").repeat(times)];
        const parts = wordDiff(before, after);
        const without = (kind: string) =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
        expect(without("added") === before && without("removed") === after).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("5 MB end at once", () => {
    const start = processorTime();
    wordDiff("a b ".repeat(1_250_000), "b a ".repeat(1_250_000));
    wordDiff("a b ".repeat(6000), "b c ".repeat(6000));
    expect(processorTime() - start).toBeLessThan(5000);
  });
});
