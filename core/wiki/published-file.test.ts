import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PublishedPage, publishedPage, publishedPages, withPublished } from "./published-file.ts";

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const page: fc.Arbitrary<PublishedPage> = fc.record({
  wiki: fc.constantFrom("https://wikitech.wikimedia.org/w/api.php", "http://127.0.0.1:1/api.php"),
  title: fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.isWellFormed()),
  pageid: fc.nat(),
  revision: fc.nat(),
  sent: hash,
  there: hash,
  at: fc.constantFrom("2026-11-23T03:00:00Z", "2018-12-04T20:31:07Z"),
});

describe("the record of what was published", () => {
  it("gives back the last entry of each page, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 6 }), (pages) => {
        const text = pages.reduce<string | undefined>(withPublished, undefined);
        const last = new Map(pages.map((each) => [`${each.wiki} ${each.title}`, each]));
        expect(publishedPages(text)).toHaveLength(last.size);
        for (const each of last.values())
          expect(publishedPage(publishedPages(text), each.wiki, each.title)).toEqual(each);
        const sorted = [...last.values()].reverse().reduce<string | undefined>(withPublished, undefined);
        expect(sorted).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it("that is damaged is not taken for an empty one", () => {
    for (const text of ["pages: [", "<<<<<<< HEAD\npages: []", "pages: {}", "pages:\n  - wiki: x", "- a"]) {
      expect(() => publishedPages(text), text).toThrow(/wiki\/published\.yaml is not understood/);
    }
    expect(publishedPages("")).toEqual([]);
    expect(publishedPages(undefined)).toEqual([]);
  });
});
