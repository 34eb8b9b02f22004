import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { savedText } from "./saved-text.ts";
import { planPublish } from "./three-way.ts";

const base = "one\n\ntwo\n\nthree";
const lines = fc
  .array(fc.constantFrom("a", "b", "c", "", "d e"), { maxLength: 8 })
  .map((all) => all.join("\n"));

describe("what publishing means", () => {
  it.each([
    ["a page to make", { base: undefined, theirs: undefined, ours: base, published: false }, "create", base],
    ["a page that is gone", { base, theirs: undefined, ours: base, published: true }, "deleted", undefined],
    [
      "a page that is the same",
      { base: undefined, theirs: base, ours: `${base}\r\n `, published: false },
      "in-step",
      undefined,
    ],
    [
      "a page of somebody else",
      { base: undefined, theirs: "x", ours: base, published: false },
      "conflict",
      undefined,
    ],
    ["a change here", { base, theirs: base, ours: "x", published: true }, "changed-here", "x"],
    ["a change there", { base, theirs: "x", ours: base, published: true }, "changed-there", undefined],
    [
      "changes of other lines",
      { base, theirs: "one\n\ntwo\n\n3", ours: "1\n\ntwo\n\nthree", published: true },
      "merged",
      "1\n\ntwo\n\n3",
    ],
    [
      "changes of one line",
      { base, theirs: "1\n\ntwo\n\nthree", ours: "I\n\ntwo\n\nthree", published: true },
      "conflict",
      undefined,
    ],
  ] as const)("%s", (_, texts, kind, text) => {
    const plan = planPublish(texts);
    expect(plan.kind).toBe(kind);
    expect(plan.text).toBe(text);
  });

  it("does not count what differs every time", () => {
    const bare = (text: string) => text.replace(/ on \d+$/, "");
    const texts = { base: "x on 1", theirs: "x on 1", ours: "x on 2", published: true };
    expect(planPublish(texts).kind).toBe("changed-here");
    expect(planPublish(texts, bare).kind).toBe("in-step");
    expect(planPublish({ ...texts, theirs: "y on 1" }, bare).kind).toBe("changed-there");
  });

  it("never sends a text that lacks a line which only they have added", () => {
    fc.assert(
      fc.property(lines, lines, lines, (base, theirs, ours) => {
        const marked = `${theirs}\nonly theirs`;
        const { text } = planPublish({ base, theirs: marked, ours, published: true });
        if (text !== undefined && savedText(base) !== savedText(marked))
          expect(text).toContain("only theirs");
      }),
    );
  });

  it("never decides without a base", () => {
    fc.assert(
      fc.property(lines, lines, (theirs, ours) => {
        expect(planPublish({ base: undefined, theirs, ours, published: true }).text).toBeUndefined();
      }),
    );
  });
});
