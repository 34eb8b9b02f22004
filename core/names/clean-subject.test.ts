import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenCharacters } from "../runbook/hidden-characters.ts";
import { cleanSubject, longestSubject } from "./clean-subject.ts";
import { asItLooks } from "./lookalikes.ts";

describe("cleanSubject", () => {
  test("keeps a plain name and remarks nothing", () => {
    expect(cleanSubject("  k8s-master.tools.wmflabs.org\n")).toEqual({
      text: "k8s-master.tools.wmflabs.org",
      remarks: [],
    });
  });

  test("takes out zero-width and direction characters, and says which", () => {
    const { text, remarks } = cleanSubject("k8s\u200b-master\u202e.tools\u{e0041}.wmflabs.org");
    expect(text).toBe("k8s-master.tools.wmflabs.org");
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toContain("U+200B (zero-width character)");
    expect(remarks[0]).toContain("U+202E (direction override)");
    expect(remarks[0]).toContain("U+E0041");
  });

  test("keeps words apart where a blank was a blank of another kind", () => {
    expect(cleanSubject("one\u00a0two\r\nthree\tfour").text).toBe("one two three four");
  });

  test("remarks on letters of another script that look Latin, and keeps them", () => {
    const { text, remarks } = cleanSubject("k8s-m\u0430ster.tools.wmflabs.org");
    expect(text).toBe("k8s-m\u0430ster.tools.wmflabs.org");
    expect(remarks).toEqual([
      "Not all letters are what they look like: “\u0430” (U+0430, Cyrillic) looks like “a”.",
    ]);
    expect(asItLooks(text)).toBe("k8s-master.tools.wmflabs.org");
  });

  test.each(["\u0441\u043f\u0440\u0430\u0432\u043a\u0430", "\u05e9\u05dc\u05d5\u05dd", "straße-café", ""])(
    "does not remark on honest text: %s",
    (honest) => {
      expect(cleanSubject(honest)).toEqual({ text: honest, remarks: [] });
    },
  );

  test("shortens what is too long, whatever its size, and says so", () => {
    for (const text of ["x".repeat(201), "x ".repeat(2_500_000), "\u200b".repeat(5_000_000)]) {
      const cleaned = cleanSubject(text);
      expect(cleaned.text.length).toBeLessThanOrEqual(longestSubject);
      expect(cleaned.remarks.join(" ")).toContain("first 200 characters");
    }
    expect(cleanSubject("x".repeat(200)).remarks).toEqual([]);
  });

  test("never throws, leaves nothing hidden, is one line, and is done after one time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const { text: cleaned } = cleanSubject(text);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(hiddenCharacters(cleaned)).toEqual([]);
        expect(cleaned).not.toMatch(/[\r\n\t]/);
        expect([...cleaned].length).toBeLessThanOrEqual(longestSubject);
        expect(cleanSubject(cleaned)).toEqual({ text: cleaned, remarks: cleanSubject(cleaned).remarks });
      }),
    );
  });
});
