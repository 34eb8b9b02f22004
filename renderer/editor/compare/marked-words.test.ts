import { describe, expect, it } from "vitest";
import { lineDiff } from "../../../core/editing/line-diff.ts";
import { markedWords, wordsOfLines } from "./marked-words.ts";

const changed = (words: readonly { text: string; changed: boolean }[] | undefined) =>
  words?.filter((word) => word.changed).map(({ text }) => text);

describe("markedWords", () => {
  it("marks on either side what the other has not", () => {
    const marked = markedWords("sudo chattr -i /etc/x", "sudo chattr +i /etc/x");
    expect(changed(marked?.before)).toEqual(["-"]);
    expect(changed(marked?.after)).toEqual(["+"]);
    expect(marked?.after.map(({ text }) => text).join("")).toBe("sudo chattr +i /etc/x");
  });

  it("marks nothing where one text is not a change of the other", () => {
    expect(markedWords("summary: About the proxy", "owner: cloud")).toBeUndefined();
    expect(markedWords("", "x")).toBeUndefined();
    expect(markedWords("a ".repeat(3_000), "b ".repeat(3_000))).toBeUndefined();
  });
});

describe("wordsOfLines", () => {
  it("puts side by side what stands in the place of another line", () => {
    const { hunks } = lineDiff("a: one two\nb: 1\nc: same\n", "a: one three\nb: 1\nc: same\nd: new\n");
    const lines = hunks.flatMap((hunk) => hunk.lines);
    const words = wordsOfLines(lines);
    expect(lines.flatMap((line) => changed(words.get(line)) ?? [])).toEqual(["two", "three"]);
    expect(words.size).toBe(2);
  });

  it("finds the line that has become another one among new ones, in order", () => {
    const { hunks } = lineDiff("summary: one two three\n", "owner: cloud\nsummary: one two four\nnote: x\n");
    const lines = hunks.flatMap((hunk) => hunk.lines);
    const words = wordsOfLines(lines);
    expect(lines.flatMap((line) => changed(words.get(line)) ?? [])).toEqual(["three", "four"]);
  });
});
