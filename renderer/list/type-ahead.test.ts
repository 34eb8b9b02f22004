import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findByTyping, isTypeAheadKey, noTypeAhead, typeAhead } from "./type-ahead.ts";

const names = ["icinga", "tools-checker-01", "tools-k8s-master-01", "toolschecker", "/etc/toolschecker"];

describe("typeAhead", () => {
  it("gathers letters until a pause", () => {
    const first = typeAhead(noTypeAhead, "T", 1000);
    const second = typeAhead(first, "o", 1400);
    expect(second.text).toBe("to");
    expect(typeAhead(second, "i", 2400).text).toBe("i");
  });
});

describe("findByTyping", () => {
  it("walks over names with one letter, going round", () => {
    expect(findByTyping(names, "t", 0)).toBe(1);
    expect(findByTyping(names, "t", 1)).toBe(2);
    expect(findByTyping(names, "tt", 3)).toBe(1);
  });

  it("stays while a longer word still fits", () => {
    expect(findByTyping(names, "to", 2)).toBe(2);
    expect(findByTyping(names, "toolsch", 2)).toBe(3);
  });

  it("takes a part of a name where none starts so", () => {
    expect(findByTyping(names, "k8s", 0)).toBe(2);
    expect(findByTyping(names, "etc", 0)).toBe(4);
    expect(findByTyping(names, "zz", 0)).toBe(-1);
    expect(findByTyping([], "a", -1)).toBe(-1);
  });

  it("finds any name by its own text", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{2,6}$/), { minLength: 1 }), fc.nat(), (words, pick) => {
        const index = pick % words.length;
        const word = words[index] ?? "";
        const oneLetter = new Set(word).size === 1;
        const found = words[findByTyping(words, word, 0)] ?? "";
        expect(found.startsWith(oneLetter ? word.charAt(0) : word)).toBe(true);
      }),
    );
  });
});

describe("isTypeAheadKey", () => {
  it.each([
    ["a", {}, true],
    ["7", {}, true],
    ["~", {}, true],
    ["/", {}, false],
    [" ", {}, false],
    ["Enter", {}, false],
    ["k", { ctrlKey: true }, false],
  ])("%s %j: %s", (key, modifiers, expected) => {
    expect(isTypeAheadKey({ key, ctrlKey: false, altKey: false, metaKey: false, ...modifiers })).toBe(
      expected,
    );
  });
});
