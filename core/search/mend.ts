import { BestOf } from "./best-of.ts";
import { letterDistance } from "./letter-distance.ts";
import { nearness } from "./near-names.ts";
import { stringAt, tableSize } from "./string-table.ts";
import type { TextIndex } from "./text-index.ts";
import { overlapWith } from "./trigram-index.ts";

const mostCandidates = 24;
const mostReadings = 3;

/**
 * Terms of the vocabulary a misspelt word may stand for, nearest first, at most three: those that share most
 * trigrams with it, ordered by fuse.js, at a distance of one letter (words of up to four) or two. `growing`: the
 * word may be the beginning of one. Empty for words of fewer than three letters and for numbers: another
 * address is another thing.
 */
export function mend(index: TextIndex, word: string, growing: boolean): number[] {
  if (word.length < 3 || /^\d+$/.test(word)) return [];
  const candidates = mostSimilar(index, word);
  const spellings = candidates.map((term) => stringAt(index.terms, term));
  const scores = nearness(spellings, word);
  const allowed = word.length <= 4 ? 1 : 2;
  return candidates
    .map((term, position) => {
      const spelling = spellings[position] ?? "";
      const whole = letterDistance(word, spelling);
      const begun = growing ? letterDistance(word, spelling, "prefix") + 0.5 : whole;
      return { term, distance: Math.min(whole, begun), score: scores[position] ?? 1 };
    })
    .filter(({ distance }) => distance < allowed + 1)
    .sort((a, b) => a.distance - b.distance || a.score - b.score)
    .slice(0, mostReadings)
    .map(({ term }) => term);
}

function mostSimilar(index: TextIndex, word: string): number[] {
  const { shared } = overlapWith(index.trigrams, word);
  const best = new BestOf<{ readonly term: number; readonly key: number }>(mostCandidates);
  for (let term = 0; term < tableSize(index.terms); term++) {
    const weight = shared[term] ?? 0;
    if (weight === 0) continue;
    const key = weight / (8 + (index.trigrams.masses[term] ?? 0));
    if (key > best.least) best.offer({ term, key });
  }
  return best.sorted().map(({ term }) => term);
}
