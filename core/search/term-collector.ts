import { foldedCode, withoutAccents } from "./fold.ts";
import { GrowingArray } from "./growing-array.ts";
import { type StringTable, tableOf } from "./string-table.ts";

/** Longer words are cut: what follows is base64 or a hash. */
export const longestTerm = 40;

/** What was read: for each pair of a document and a term in it, how often it occurs there, weighted. */
export type CollectedTerms = {
  /** Different words, sorted. */
  readonly terms: StringTable;
  /** One entry per pair, in the order of the documents: position of the word in `terms`, document, count. */
  readonly pairTerms: Uint32Array;
  readonly pairDocuments: Uint32Array;
  readonly pairCounts: Uint16Array;
  /** Words of each document, repetitions included. */
  readonly lengths: Uint32Array;
};

/**
 * Reads texts into words and counts them per document. Words are looked up in a hash table over their
 * characters (FNV-1a, open addressing), because making a string of every word of 25 MB costs twice the time.
 * Single letters are left out; single digits count, because they tell one address from another.
 */
export class TermCollector {
  readonly #chars = new GrowingArray((length) => new Uint16Array(length));
  readonly #starts = new GrowingArray((length) => new Uint32Array(length));
  #slots = new Int32Array(1 << 15).fill(-1);
  #hashes = new GrowingArray((length) => new Uint32Array(length));
  /** Pair in which each term was last counted: current while its document is the open one. */
  #lastPair = new GrowingArray((length) => new Uint32Array(length));
  readonly #pairTerms = new GrowingArray((length) => new Uint32Array(length));
  readonly #pairDocuments = new GrowingArray((length) => new Uint32Array(length));
  readonly #pairCounts = new GrowingArray((length) => new Uint16Array(length));
  readonly #lengths = new GrowingArray((length) => new Uint32Array(length));
  readonly #word = new Uint16Array(longestTerm);
  #document = -1;
  #firstPair = 0;
  #wordCount = 0;

  constructor() {
    this.#starts.push(0);
  }

  /** Begins the next document; documents are numbered from 0. Returns its number. */
  open(): number {
    if (this.#document >= 0) this.#lengths.push(this.#wordCount);
    this.#wordCount = 0;
    this.#firstPair = this.#pairTerms.length;
    return ++this.#document;
  }

  /** Adds text to the open document; each word counts `weight` times. */
  add(text: string, weight: number, start = 0, end = text.length): void {
    const part = start === 0 && end === text.length ? text : text.slice(start, end);
    const plain = withoutAccents(part);
    const word = this.#word;
    let length = 0;
    let hash = 0x811c9dc5;
    for (let at = 0; at <= plain.length; at++) {
      const code = at < plain.length ? foldedCode(plain.charCodeAt(at)) : 0;
      if (code !== 0) {
        if (length < longestTerm) {
          word[length++] = code;
          hash = Math.imul(hash ^ code, 0x01000193);
        }
        continue;
      }
      if (length > 1 || (length === 1 && isDigit(word[0] ?? 0))) this.#count(length, hash >>> 0, weight);
      length = 0;
      hash = 0x811c9dc5;
    }
  }

  /** Ends the last document and hands everything over. The collector is spent. */
  finish(): CollectedTerms {
    if (this.#document >= 0) this.#lengths.push(this.#wordCount);
    const words = this.#words();
    const order = words
      .map((_, index) => index)
      .sort((a, b) => ((words[a] ?? "") < (words[b] ?? "") ? -1 : 1));
    const rank = new Uint32Array(words.length);
    order.forEach((term, position) => {
      rank[term] = position;
    });
    return {
      terms: tableOf(order.map((term) => words[term] ?? "")),
      pairTerms: this.#pairTerms.taken().map((term) => rank[term] ?? 0),
      pairDocuments: this.#pairDocuments.taken(),
      pairCounts: this.#pairCounts.taken(),
      lengths: this.#lengths.taken(),
    };
  }

  #count(length: number, hash: number, weight: number): void {
    this.#wordCount++;
    const term = this.#termOf(length, hash);
    const last = this.#lastPair.values[term] ?? 0;
    const counts = this.#pairCounts.values;
    if (last >= this.#firstPair && this.#pairTerms.values[last] === term && last < this.#pairTerms.length) {
      counts[last] = Math.min(65535, (counts[last] ?? 0) + weight);
      return;
    }
    this.#lastPair.values[term] = this.#pairTerms.length;
    this.#pairTerms.push(term);
    this.#pairDocuments.push(this.#document);
    this.#pairCounts.push(weight);
  }

  #termOf(length: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const term = this.#slots[slot] ?? -1;
      if (term === -1) return this.#newTerm(length, hash, slot);
      if (this.#hashes.values[term] === hash && this.#isWord(term, length)) return term;
      slot = (slot + 1) & mask;
    }
  }

  #isWord(term: number, length: number): boolean {
    const start = this.#starts.values[term] ?? 0;
    if ((this.#starts.values[term + 1] ?? 0) - start !== length) return false;
    const chars = this.#chars.values;
    for (let at = 0; at < length; at++) if (chars[start + at] !== this.#word[at]) return false;
    return true;
  }

  #newTerm(length: number, hash: number, slot: number): number {
    const term = this.#hashes.length;
    for (let at = 0; at < length; at++) this.#chars.push(this.#word[at] ?? 0);
    this.#starts.push(this.#chars.length);
    this.#hashes.push(hash);
    this.#lastPair.push(0);
    this.#slots[slot] = term;
    if (this.#hashes.length * 2 > this.#slots.length) this.#widen();
    return term;
  }

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let term = 0; term < this.#hashes.length; term++) {
      let slot = (this.#hashes.values[term] ?? 0) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = term;
    }
    this.#slots = slots;
  }

  #words(): string[] {
    const { values: chars } = this.#chars;
    const { values: starts } = this.#starts;
    return Array.from({ length: this.#hashes.length }, (_, term) =>
      String.fromCharCode(...chars.subarray(starts[term], starts[term + 1])),
    );
  }
}

/** Whether a unit is one of the ASCII digits. */
function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
