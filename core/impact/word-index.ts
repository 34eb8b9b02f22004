import { wordsOf } from "../search/fold.ts";
import { indexIn, type StringTable } from "../search/string-table.ts";
import { longestTerm, TermCollector } from "../search/term-collector.ts";

/** Which documents hold a word: those of word `t` are `documents[starts[t]] … documents[starts[t + 1] - 1]`, rising. */
export type WordIndex = {
  readonly terms: StringTable;
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
};

/** Reads the texts of every document once. About 25 MB per second and core. */
export function buildWordIndex(documents: readonly (readonly string[])[]): WordIndex {
  const collector = new TermCollector();
  for (const texts of documents) {
    collector.open();
    for (const text of texts) collector.add(text, 1);
  }
  const { terms, pairTerms, pairDocuments } = collector.finish();
  const starts = new Uint32Array(terms.starts.length);
  for (const term of pairTerms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < starts.length - 1; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const holding = new Uint32Array(pairTerms.length);
  pairTerms.forEach((term, pair) => {
    const slot = next[term] ?? 0;
    holding[slot] = pairDocuments[pair] ?? 0;
    next[term] = slot + 1;
  });
  return { terms, starts, documents: holding };
}

/** Documents that hold every word of a text, rising; none for a text without a word. */
export function holdingAll(index: WordIndex, text: string): readonly number[] {
  const words = wordsOf(text).filter((word) => word.length > 1 || /\d/.test(word));
  const lists = words.map((word) => {
    const term = indexIn(index.terms, word.slice(0, longestTerm));
    return term === -1 ? [] : index.documents.subarray(index.starts[term], index.starts[term + 1]);
  });
  const [rarest, ...others] = lists.sort((a, b) => a.length - b.length);
  return Array.from(rarest ?? []).filter((document) => others.every((list) => holds(list, document)));
}

/** Binary search in a rising list. */
function holds(list: ArrayLike<number>, document: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return list[low] === document;
}
