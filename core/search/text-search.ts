import { BestOf } from "./best-of.ts";
import type { Accepts } from "./name-search.ts";
import type { QueryTerm } from "./query-terms.ts";
import type { TextIndex } from "./text-index.ts";

/** An owner whose texts hold words of the query. */
export type TextHit = {
  readonly owner: number;
  /** Its best document, counted from its first. */
  readonly part: number;
  /** How well the text fits, 0–1. */
  readonly worth: number;
  /** Share of the query's weight found without mending a word, 0–1. */
  readonly covered: number;
  /** Terms of the query found in that part, the weightiest first. */
  readonly terms: readonly QueryTerm[];
};

type Tally = { readonly scores: Float32Array; readonly masks: Uint32Array };

/** Discount for a word that merely begins with what was typed, and for a mended one. */
const expandedShare = 0.8;
const mendedShare = 0.7;
/** Discount for words that only another section of the same runbook holds. */
const elsewhereShare = 0.6;

/** BM25 over the sections, gathered per owner; at most `limit`, best first. */
export function searchTexts(
  index: TextIndex,
  terms: readonly QueryTerm[],
  limit: number,
  accepts: Accepts,
): TextHit[] {
  const tally = tallyOf(index, terms);
  const best = new BestOf<Gathered & { readonly owner: number }>(limit);
  for (let owner = 0; owner < index.firstOf.length - 1; owner++) {
    const gathered = gather(index, tally, owner);
    if (gathered && gathered.key > best.least && accepts(owner)) best.offer({ owner, ...gathered });
  }
  const whole = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  return best.sorted().map(({ owner, document, key, mask }) => ({
    owner,
    part: document - (index.firstOf[owner] ?? 0),
    worth: Math.min(1, key / whole),
    covered: weightOf(terms, mask, false) / whole,
    terms: terms.filter((_, bit) => ((tally.masks[document] ?? 0) >>> bit) & 1),
  }));
}

/** Adds up every posting of every term; of a group each document counts once, at its first form. */
function tallyOf(index: TextIndex, terms: readonly QueryTerm[]): Tally {
  const count = index.firstOf.at(-1) ?? 0;
  const scores = new Float32Array(count);
  const masks = new Uint32Array(count);
  terms.forEach((term, bit) => {
    const flag = 1 << bit;
    term.terms.forEach((position, rank) => {
      const share = term.mended ? mendedShare - rank * 0.1 : rank === 0 ? 1 : expandedShare;
      const weight = (term.weight * share) / 255;
      const end = index.starts[position + 1] ?? 0;
      for (let slot = index.starts[position] ?? 0; slot < end; slot++) {
        const document = index.documents[slot] ?? 0;
        const mask = masks[document] ?? 0;
        if ((mask & flag) !== 0) continue;
        masks[document] = mask | flag;
        scores[document] = (scores[document] ?? 0) + weight * (index.impacts[slot] ?? 0);
      }
    });
  });
  return { scores, masks };
}

/** An owner's best document, its score with all it adds, and the terms found in any of its documents. */
type Gathered = { readonly document: number; readonly key: number; readonly mask: number };

/** Best document of an owner, plus what its other documents add in words of their own. */
function gather(index: TextIndex, { scores, masks }: Tally, owner: number): Gathered | undefined {
  const first = index.firstOf[owner] ?? 0;
  const end = index.firstOf[owner + 1] ?? 0;
  let document = -1;
  let top = 0;
  for (let at = first; at < end; at++) {
    const score = scores[at] ?? 0;
    if (score > top) {
      top = score;
      document = at;
    }
  }
  if (document === -1) return undefined;
  let score = top;
  let mask = masks[document] ?? 0;
  for (let at = first; at < end; at++) {
    const own = masks[at] ?? 0;
    const added = bits(own & ~mask);
    if (added === 0) continue;
    score += ((scores[at] ?? 0) * (at === first ? 1 : elsewhereShare) * added) / bits(own);
    mask |= own;
  }
  return { document, key: score, mask };
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function weightOf(terms: readonly QueryTerm[], mask: number, mended: boolean): number {
  return terms.reduce(
    (sum, term, bit) => sum + ((mask >>> bit) & 1 && (mended || !term.mended) ? term.weight : 0),
    0,
  );
}
