import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName, wordsOf } from "./fold.ts";

describe("foldName", () => {
  test.each([
    ["k8s::Master_host", "k8s master host"],
    ["  ~tools.toolschecker/.kube/config ", "tools toolschecker kube config"],
    ["208.80.155.247", "208 80 155 247"],
    ["Ünïcode—Näme", "unicode name"],
    ["ﬁle №5", "file no5"],
    ["Сервер-01", "сервер 01"],
    ["…", ""],
  ])("%s is compared as “%s”", (text, folded) => {
    expect(foldName(text)).toBe(folded);
  });

  test("folding twice changes nothing, and never leaves two blanks or capitals", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const folded = foldName(text);
        expect(foldName(folded)).toBe(folded);
        expect(folded).not.toMatch(/^ | {2}| $/);
        expect(wordsOf(text).join(" ")).toBe(folded);
      }),
    );
  });

  test("separators and capitals of ASCII names do not matter", () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, fc.constantFrom(".", "-", "/", "::", "_", "@", "  "), (parts, separator) => {
        expect(foldName(parts.join(separator).toUpperCase())).toBe(parts.join(" "));
      }),
    );
  });
});
