import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf, fileText } from "./document-text.ts";

describe("documentOf", () => {
  it.each([
    ["LF", "a\nb\n", "\n", 3],
    ["CRLF", "a\r\nb\r\n", "\r\n", 3],
    ["mixed", "a\r\nb\nc", "as-is", 3],
    ["a carriage return alone", "a\rb\n", "as-is", 2],
    ["nothing", "", "\n", 1],
  ])("reads %s", (_, text, lineEnd, lines) => {
    const { doc, form } = documentOf(text);
    expect(form.lineEnd).toBe(lineEnd);
    expect(doc.lines).toBe(lines);
  });

  it("does not show a byte-order mark", () => {
    expect(documentOf("\ufeff---\n").doc.line(1).text).toBe("---");
  });
});

it("gives back every text as it was", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\r", "\n", "\r\n", "\ufeff", "é", "😀") });
  fc.assert(
    fc.property(text, (given) => {
      const { doc, form } = documentOf(given);
      expect(fileText(doc, form)).toBe(given);
    }),
  );
});
