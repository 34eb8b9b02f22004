import { lengthAt, type StringTable, tableSize } from "./string-table.ts";

/**
 * Inverted index from trigrams to the strings of a table. Folded characters have 37 codes (blank, 26 letters,
 * 10 digits; what is left shares codes), so a trigram is a number below 37³ and its strings are
 * `entries[starts[code]] … entries[starts[code + 1] - 1]`. `masses` holds the sum of the weights of each
 * string's trigrams.
 */
export type TrigramIndex = {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  readonly masses: Float32Array;
};

const letters = 37;
const codeCount = letters ** 3;

/** Builds the index in two passes over the characters: count, then fill. */
export function buildTrigramIndex(table: StringTable): TrigramIndex {
  const size = tableSize(table);
  const starts = new Uint32Array(codeCount + 1);
  eachTrigram(table, (code) => {
    starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  });
  for (let code = 0; code < codeCount; code++)
    starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  const next = starts.slice();
  const entries = new Uint32Array(starts[codeCount] ?? 0);
  const masses = new Float32Array(size);
  const weights = weightsOf(starts, size);
  eachTrigram(table, (code, entry) => {
    const slot = next[code] ?? 0;
    entries[slot] = entry;
    next[code] = slot + 1;
    masses[entry] = (masses[entry] ?? 0) + (weights[code] ?? 0);
  });
  return { starts, entries, masses };
}

/** Inverse document frequency of every trigram that occurs: rare ones say more. */
function weightsOf(starts: Uint32Array, size: number): Float32Array {
  const weights = new Float32Array(codeCount);
  for (let code = 0; code < codeCount; code++) {
    const frequency = (starts[code + 1] ?? 0) - (starts[code] ?? 0);
    if (frequency > 0) weights[code] = weightFor(frequency, size);
  }
  return weights;
}

function weightFor(frequency: number, size: number): number {
  return Math.log(1 + size / (frequency + 1));
}

/** Weight of one trigram in an index over `size` strings. */
export function trigramWeight(index: TrigramIndex, code: number): number {
  return weightFor((index.starts[code + 1] ?? 0) - (index.starts[code] ?? 0), index.masses.length);
}

/** Calls back once for each different trigram of each string, the ends padded with a blank. */
function eachTrigram(table: StringTable, visit: (code: number, entry: number) => void): void {
  const seenIn = new Int32Array(codeCount).fill(-1);
  const size = tableSize(table);
  for (let entry = 0; entry < size; entry++) {
    const start = table.starts[entry] ?? 0;
    const length = lengthAt(table, entry);
    let code = 0;
    for (let at = 0; at <= length; at++) {
      const letter = at < length ? letterOf(table.chars[start + at] ?? 0) : 0;
      code = (code % (letters * letters)) * letters + letter;
      if (at === 0 || seenIn[code] === entry) continue;
      seenIn[code] = entry;
      visit(code, entry);
    }
  }
}

/** Code of a folded character: 0 blank, 1–26 letters, 27–36 digits; other scripts share 1–36. */
function letterOf(unit: number): number {
  if (unit === 32) return 0;
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 48 && unit <= 57) return unit - 21;
  return 1 + (unit % 36);
}

/** The different trigrams of a folded text. `padded`: also those that span its two ends. */
export function trigramsOf(text: string, padded: boolean): number[] {
  const spread = padded ? ` ${text} ` : text;
  const codes = new Set<number>();
  for (let at = 2; at < spread.length; at++) {
    const first = letterOf(spread.charCodeAt(at - 2));
    const second = letterOf(spread.charCodeAt(at - 1));
    codes.add((first * letters + second) * letters + letterOf(spread.charCodeAt(at)));
  }
  return [...codes];
}

/** What a query's trigrams weigh together, and how much of that weight each string of the table has. */
export type Overlap = { readonly mass: number; readonly shared: Float32Array };

/** Longest queries are pasted lines: their rarest trigrams find the same strings at a fraction of the time. */
const mostTrigrams = 40;

/**
 * Weighted overlap of a folded text with every string. Trigrams over the ends of the text count half: what
 * is typed may be the middle of a name.
 */
export function overlapWith(index: TrigramIndex, text: string): Overlap {
  const inner = new Set(trigramsOf(text, false));
  const weighted = trigramsOf(text, true)
    .map((code) => ({ code, weight: trigramWeight(index, code) * (inner.has(code) ? 1 : 0.5) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostTrigrams);
  const shared = new Float32Array(index.masses.length);
  let mass = 0;
  for (const { code, weight } of weighted) {
    mass += weight;
    const end = index.starts[code + 1] ?? 0;
    for (let slot = index.starts[code] ?? 0; slot < end; slot++) {
      const entry = index.entries[slot] ?? 0;
      shared[entry] = (shared[entry] ?? 0) + weight;
    }
  }
  return { mass, shared };
}
