import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "./fold.ts";
import { stringAt } from "./string-table.ts";
import { TermCollector } from "./term-collector.ts";

const text = fc.array(fc.stringMatching(/^[a-c1é]{0,4}$/), { maxLength: 12 }).map((words) => words.join("-"));

test("counts the words of each document as a plain map does", () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 8 }), (documents) => {
      const collector = new TermCollector();
      for (const parts of documents) {
        collector.open();
        parts.forEach((part, index) => {
          collector.add(part, index + 1);
        });
      }
      const { terms, pairTerms, pairDocuments, pairCounts, lengths } = collector.finish();
      const found = [...pairTerms].map((term, pair) => [
        pairDocuments[pair],
        stringAt(terms, term),
        pairCounts[pair],
      ]);
      expect(found).toEqual(documents.flatMap(expectedPairs));
      expect([...lengths]).toEqual(documents.map((parts) => parts.flatMap(countedWords).length));
    }),
  );
});

function countedWords(part: string): string[] {
  return wordsOf(part).filter((word) => word.length > 1 || /\d/.test(word));
}

function expectedPairs(parts: readonly string[], document: number): [number, string, number][] {
  const counts = new Map<string, number>();
  parts.forEach((part, index) => {
    for (const word of countedWords(part)) counts.set(word, (counts.get(word) ?? 0) + index + 1);
  });
  return [...counts].map(([word, count]) => [document, word, count]);
}

test("a vocabulary larger than the table it starts with stays whole", () => {
  const collector = new TermCollector();
  collector.open();
  const words = Array.from({ length: 40_000 }, (_, number) => `word${number}`);
  collector.add(words.join(" "), 1);
  collector.add(words.join(" "), 1);
  const { terms, pairCounts } = collector.finish();
  expect(terms.starts.length - 1).toBe(40_000);
  expect(pairCounts.every((count) => count === 2)).toBe(true);
});
