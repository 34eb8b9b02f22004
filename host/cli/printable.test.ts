import fc from "fast-check";
import { expect, it } from "vitest";
import { printable, printableJson, printableValue } from "./printable.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const treacherous = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028]/;

it("leaves nothing in a text that commands a terminal or breaks a line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(printable(text)).not.toMatch(treacherous);
    }),
  );
  expect(printable("a\r\n\tb\u001b[31m\u202ec – ö 漢")).toBe("a b\\u{1b}[31m\\u{202e}c – ö 漢");
});

it("reaches every text of a value, keys too", () => {
  expect(printableValue({ "a\u001b": [{ b: "c\n" }, 1, null, true] })).toEqual({
    "a\\u{1b}": [{ b: "c " }, 1, null, true],
  });
});

it("writes JSON that parses to the very same value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
      const text = printableJson(value);
      expect(text.replaceAll("\n", "")).not.toMatch(treacherous);
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
    }),
  );
});
