import Fuse from "fuse.js";

/** Largest share of a text that may differ before it is no longer a misspelling of it. */
const threshold = 0.4;

/**
 * How far each candidate is from a text that should be somewhere in it: 0 contained, 1 nothing in common;
 * undefined where more than `threshold` of the text differs. Bitap search of fuse.js over records made here,
 * because making its index anew would cost more than the search.
 */
export function nearness(candidates: readonly string[], text: string): (number | undefined)[] {
  const found: (number | undefined)[] = candidates.map(() => undefined);
  if (candidates.length === 0) return found;
  const records = candidates.map((value, position) => ({ v: value, i: position, n: 1 }));
  const fuse = new Fuse(
    candidates,
    { includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, shouldSort: false, threshold },
    Fuse.parseIndex<string>({ keys: [], records }),
  );
  for (const { refIndex, score = 0 } of fuse.search(text)) {
    // Of a text of more than 32 characters one near piece is enough for fuse.js; here the mean has to be near.
    if (score <= threshold) found[refIndex] = score;
  }
  return found;
}
