import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { savedText } from "./saved-text.ts";

const text = fc.string({ unit: "binary", maxLength: 200 });

describe("a text as a wiki keeps it", () => {
  it.each([
    ["a  \r\nb\rc", "a  \nb\nc"],
    ["a \t\n\r\n ", "a"],
    [" a", " a"],
    ["e\u0301", "é"],
    ["a\u0000b\u0007c\u001fd", "a\ufffdb\ufffdc\ufffdd"],
    ["\ufffe\uffff", "\ufffd\ufffd"],
    ["\ufeffa\u200b", "\ufeffa\u200b"],
    ["a\u00a0", "a\u00a0"],
    ["", ""],
  ])("%j is %j", (sent, kept) => expect(savedText(sent)).toBe(kept));

  it("stays as it is when it is sent again", () => {
    fc.assert(
      fc.property(text, (sent) => {
        expect(savedText(savedText(sent))).toBe(savedText(sent));
      }),
    );
  });

  it("holds nothing that no page can hold, and ends with no blank", () => {
    fc.assert(
      fc.property(text, (sent) => {
        const kept = savedText(sent);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(kept).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[ \t\n]$/);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept.normalize("NFC")).toBe(kept);
      }),
    );
  });

  it("is the text, where that is plain", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z {}|=*#\n-]*[a-z]$/), (sent) => {
        expect(savedText(sent)).toBe(sent);
      }),
    );
  });
});
