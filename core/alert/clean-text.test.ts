import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import { cleanText, examinedCharacters } from "./clean-text.ts";

describe("cleanText", () => {
  test.each([
    ["\u001b[1;31mPROBLEM\u001b[0m - disk", "PROBLEM - disk"],
    ["\u00034,12PROBLEM\u0003 - \u0002disk\u000f", "PROBLEM - disk"],
    ["\u001b]0;a title\u0007alert", "alert"],
    ["\u001b]0;never ends\nalert", "0;never ends\nalert"],
    ["\u001b]0;no end\nalert\u0007", "0;no end\nalert"],
    ["\u202eal\u200bert\u2066\ufeff", "alert"],
    ["a\tb\u00a0c\u2003d", "a b c d"],
    ["a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["naïve – „Überlast“ 🚨", "naïve – „Überlast“ 🚨"],
    ["cut\u001b[", "cut"],
    ["\u0000\u0085x\u009b", "\nx"],
  ])("%j reads %j", (text, clean) => {
    expect(cleanText(text)).toEqual({ text: clean, cut: false });
  });

  test("what is left has no character that hides or steers, and cleaning it again changes nothing", () => {
    const nasty = fc.constantFrom(
      "\u001b[2J",
      "\u001b]x",
      "\u0007",
      "\u200f",
      "\u2067",
      "\r",
      "\t",
      "\u0003",
      "12",
      "ok",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(nasty, fc.string({ unit: "binary" }))), (parts) => {
        const { text } = cleanText(parts.join(""));
        const codes = Array.from(text, (character) => character.charCodeAt(0));
        expect(
          codes.filter((code) => (code < 0x20 && code !== 0x0a) || (code >= 0x7f && code < 0xa0)),
        ).toEqual([]);
        expect(text).not.toMatch(/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/);
        expect(cleanText(text).text).toBe(text);
      }),
    );
  });

  test("looks at the beginning of a long paste only, says so, and takes no longer for more of it", () => {
    for (const unit of ["\u001b]", "\u001b[3", "x", "\u200b"]) {
      const start = processorTime();
      expect(cleanText(unit.repeat(5_000_000 / unit.length)).cut).toBe(true);
      expect(processorTime() - start).toBeLessThan(4_000);
    }
    expect(cleanText("x".repeat(examinedCharacters)).cut).toBe(false);
  });
});
