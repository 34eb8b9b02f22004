import { describe, expect, it } from "vitest";
import { mergeTexts } from "../../../core/editing/merge-texts.ts";
import {
  choicesOf,
  chosenText,
  conflictsOf,
  leftWords,
  nextConflict,
  startOfTyping,
  typedChoice,
} from "./merge-choices.ts";

const base = "a\nb\nc\nd\ne\n";
const merge = (yours: string, theirs: string) => mergeTexts({ base, yours, theirs }).chunks;

describe("answers to conflicts", () => {
  it("keep to what was asked when the merge is worked out anew", () => {
    const before = conflictsOf(merge("a\nB1\nc\nD1\ne\n", "a\nB2\nc\nD2\ne\n"));
    expect(before.map(({ number }) => number)).toEqual([1, 2]);
    const answers = new Map([[before[1]?.key ?? "", "theirs" as const]]);
    expect(choicesOf(before, answers)).toEqual([undefined, "theirs"]);
    // The disk has changed again: the first conflict is another one, the second the same.
    const after = conflictsOf(merge("a\nB1\nc\nD1\ne\n", "a\nB3\nc\nD2\ne\n"));
    expect(choicesOf(after, answers)).toEqual([undefined, "theirs"]);
  });

  it("tell two conflicts apart that say the same", () => {
    const twice = "x\nsame\ny\nsame\nz\n";
    const { chunks } = mergeTexts({
      base: twice,
      yours: twice.replaceAll("same", "mine"),
      theirs: twice.replaceAll("same", "theirs"),
    });
    const keys = conflictsOf(chunks).map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  });

  it("put in what was chosen, and nothing before", () => {
    const [conflict] = conflictsOf(merge("a\nB1\nc\nd\ne\n", "a\nB2\nc\nd\ne\n"));
    if (!conflict) throw new Error("no conflict");
    expect(chosenText(conflict.chunk, undefined)).toBeUndefined();
    expect(chosenText(conflict.chunk, "yours-theirs")).toBe("B1\nB2\n");
    expect(chosenText(conflict.chunk, "theirs-yours")).toBe("B2\nB1\n");
    expect(chosenText(conflict.chunk, "base")).toBe("b\n");
    expect(chosenText(conflict.chunk, { text: "own" })).toBe("own");
  });

  it("never run two lines together where the last one has no end", () => {
    const [conflict] = conflictsOf(mergeTexts({ base: "a\n", yours: "a\nmine", theirs: "a\ntheirs" }).chunks);
    if (!conflict) throw new Error("no conflict");
    expect(chosenText(conflict.chunk, "yours-theirs")).toBe("mine\ntheirs");
    expect(startOfTyping(conflict.chunk, undefined)).toEqual({ text: "mine\ntheirs" });
    expect(startOfTyping(conflict.chunk, "theirs")).toEqual({ text: "theirs" });
  });

  it("typed by hand end their lines as the file does", () => {
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    const [conflict] = conflictsOf(
      mergeTexts({ base: crlf(base), yours: crlf("a\nB1\n"), theirs: crlf("a\nB2\n") }).chunks,
    );
    if (!conflict) throw new Error("no conflict");
    expect(typedChoice(conflict.chunk, "one\ntwo")).toEqual({ text: "one\r\ntwo" });
  });
});

describe("nextConflict", () => {
  it.each([
    [undefined, 1, 3, 1],
    [undefined, -1, 3, 3],
    [1, 1, 3, 2],
    [3, 1, 3, 1],
    [1, -1, 3, 3],
    [1, 1, 0, undefined],
  ] as const)("from %s by %i of %i: %s", (from, step, count, next) => {
    expect(nextConflict(from, step, count)).toBe(next);
  });
});

describe("leftWords", () => {
  it.each([
    [0, 0, "Both changes fit together."],
    [1, 0, "1 of 1 conflict left to answer."],
    [3, 1, "2 of 3 conflicts left to answer."],
    [1, 1, "The conflict is answered."],
    [3, 3, "All 3 conflicts are answered."],
  ])("%i conflicts, %i answered", (count, answered, words) => {
    expect(leftWords(count, answered)).toBe(words);
  });
});
