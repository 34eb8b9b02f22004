import { mend } from "./mend.ts";
import { indexIn, lowerBound, startsWithAt, stringAt, tableSize } from "./string-table.ts";
import { longestTerm } from "./term-collector.ts";
import type { TextIndex } from "./text-index.ts";

/** One word of a query and the words of the vocabulary that stand for it, the first the best. */
export type QueryTerm = {
  readonly word: string;
  readonly terms: readonly number[];
  /** Still being typed: stands for what begins with it too. */
  readonly growing: boolean;
  /** Read as another word because nothing is spelt like this. */
  readonly mended: boolean;
  /** Inverse document frequency of the whole group. */
  readonly weight: number;
};

/** A group's bit has to fit into an integer; the commonest words of a longer query are left out. */
const mostTerms = 24;
const mostExpansions = 40;
const mostMended = 4;

/**
 * Looks the words of a query up. The last one, while it is being typed, stands for all words that begin with
 * it; a word that nothing is spelt like is read as the nearest ones. Words that stand for nothing are kept,
 * with no terms: they lower the share of the query that anything can cover.
 */
export function queryTerms(index: TextIndex, words: readonly string[]): QueryTerm[] {
  const distinct = [...new Set(words)].filter((word) => word.length > 1 || /\d/.test(word)).slice(0, 200);
  const last = words.at(-1);
  let mended = 0;
  const found = distinct.map((whole): QueryTerm => {
    const word = whole.slice(0, longestTerm);
    const growing = whole === last;
    const terms = spelt(index, word, growing);
    if (terms.length > 0) return { word, terms, growing, mended: false, weight: groupWeight(index, terms) };
    const near = mended++ < mostMended ? mend(index, word, growing) : [];
    return { word, terms: near, growing, mended: near.length > 0, weight: groupWeight(index, near) };
  });
  return found.sort((a, b) => b.weight - a.weight).slice(0, mostTerms);
}

function spelt(index: TextIndex, word: string, growing: boolean): number[] {
  const exact = indexIn(index.terms, word);
  const own = exact === -1 ? [] : [exact];
  if (!growing || word.length < 2) return own;
  const from = lowerBound(index.terms, word);
  const longer: number[] = [];
  for (let term = from; term < tableSize(index.terms) && startsWithAt(index.terms, term, word); term++) {
    if (term !== exact) longer.push(term);
  }
  if (longer.length > mostExpansions) longer.sort((a, b) => frequency(index, b) - frequency(index, a));
  return [...own, ...longer.slice(0, mostExpansions)];
}

/** Number of documents a term occurs in. */
function frequency(index: TextIndex, term: number): number {
  return (index.starts[term + 1] ?? 0) - (index.starts[term] ?? 0);
}

function groupWeight(index: TextIndex, terms: readonly number[]): number {
  const documents = index.firstOf.at(-1) ?? 0;
  const holding = terms.reduce((sum, term) => sum + frequency(index, term), 0);
  return Math.log(1 + documents / (Math.min(holding, documents) + 0.5));
}

/** The words a group stands for, for highlighting; best first. */
export function formsOf(index: TextIndex, term: QueryTerm): string[] {
  return term.terms.map((position) => stringAt(index.terms, position));
}

/** The groups of one index looked up in another: spelt as typed where it can be, or else in the same forms. */
export function sameTerms(from: TextIndex, terms: readonly QueryTerm[], to: TextIndex): QueryTerm[] {
  return terms.map((term) => {
    const own = spelt(to, term.word, term.growing);
    if (own.length > 0) return { ...term, terms: own, mended: false };
    const forms = formsOf(from, term).map((form) => indexIn(to.terms, form));
    return { ...term, terms: forms.filter((position) => position !== -1) };
  });
}
