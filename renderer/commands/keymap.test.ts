import { describe, expect, it } from "vitest";
import { chordLabel, chordOf, isSingleKey } from "./keymap.ts";

const press = (key: string, modifiers: Partial<KeyboardEventInit> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers });

describe("chordOf", () => {
  it("writes modifiers in one order and letters in capitals", () => {
    expect(press("k", { ctrlKey: true })).toBe("Ctrl+K");
    expect(press("K", { metaKey: true })).toBe("Ctrl+K");
    expect(press("z", { ctrlKey: true, shiftKey: true })).toBe("Ctrl+Shift+Z");
    expect(press("ArrowLeft", { altKey: true })).toBe("Alt+Left");
  });

  it("does not count the Shift that a character needs", () => {
    expect(press("?", { shiftKey: true })).toBe("?");
    expect(press("{", { shiftKey: true })).toBe("{");
    expect(press("I", { shiftKey: true })).toBe("Shift+I");
  });

  it("knows modifiers on their own", () => {
    expect(press("Shift", { shiftKey: true })).toBeUndefined();
  });
});

describe("isSingleKey", () => {
  it.each([
    ["L", true],
    ["?", true],
    ["Shift+I", true],
    ["Ctrl+K", false],
    ["Esc", false],
  ])("%s: %s", (chord, single) => {
    expect(isSingleKey(chord)).toBe(single);
  });
});

describe("chordLabel", () => {
  it("writes the platform's signs", () => {
    expect(chordLabel("Ctrl+Shift+Z", "MacIntel")).toBe("⌘ ⇧ Z");
    expect(chordLabel("Ctrl+K", "Linux")).toBe("Ctrl K");
    expect(chordLabel("+", "Linux")).toBe("+");
  });
});
