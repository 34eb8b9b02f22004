import { describe, expect, it } from "vitest";
import { outcomeInWords } from "./outcome-words.ts";
import { outcomeOfCode, wikiOutcomes } from "./wiki-outcome.ts";

describe("words for what went wrong", () => {
  it.each(wikiOutcomes)("%s: what happened and what to do next, calmly", (outcome) => {
    const { message, next } = outcomeInWords(outcome, { host: "wiki.example", retryAfter: 9 });
    for (const words of [message, next]) {
      expect(words).toMatch(/^(?:[A-Z“]|wiki\.example).*[.”]$/);
      expect(words).not.toMatch(/!|\{|\b(safe|unused|fine|oops|sorry|please)\b/i);
    }
  });

  it("holds what the wiki said, and when to come back", () => {
    const words = outcomeInWords("rate-limited", {
      host: "wiki.example",
      said: "Too many.",
      retryAfter: 300,
    });
    expect(words.message).toBe(
      "wiki.example takes no more edits from this account for a while. This one was not written. It says: “Too many.”",
    );
    expect(words.next).toBe("Wait 5 minutes, then go on.");
    expect(words.retryAfter).toBe(300);
  });

  it.each([
    ["abusefilter-warning", "filter-warning"],
    ["abusefilter-something", "filter-refused"],
    ["titleblacklist-forbidden-new", "title-refused"],
    ["internal_api_error_Wikimedia\\Rdbms\\DBConnectionError", "server-error"],
    ["constructor", "refused"],
    ["", "refused"],
  ])("the wiki's %s is %s", (code, outcome) => expect(outcomeOfCode(code)).toBe(outcome));
});
