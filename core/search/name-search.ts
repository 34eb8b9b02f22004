import { BestOf } from "./best-of.ts";
import { entryIdentifies, type NameIndex } from "./name-index.ts";
import { nameFields } from "./names.ts";
import { nearness } from "./near-names.ts";
import { startsWithAt, stringAt } from "./string-table.ts";
import { overlapWith } from "./trigram-index.ts";

/**
 * One owner whose name fits. `even`: equal but for separators and capitals; `near`: misspelt. `worth` (0–1)
 * orders hits of the same way.
 */
export type NameHit = {
  readonly owner: number;
  readonly entry: number;
  readonly way: "even" | "prefix" | "contains" | "near";
  readonly worth: number;
};

/** Whether an owner may be found at all: filters and replaced runbooks shut owners out. */
export type Accepts = (owner: number) => boolean;

/** Names to score with fuse.js for one query: with 12, 0.998 of seeded queries find their answer. */
const nearCandidates = 12;
/** Names to look at for the text itself: cheap, and more may hold it than are wanted. */
const literalCandidates = 48;
/** A candidate that shares less than this of the query's weight is not worth a closer look. */
const leastShared = 0.2;

const idField = nameFields.indexOf("id");

type Candidate = { readonly owner: number; readonly entry: number; readonly key: number };

/** Owners whose names fit a folded text, at most twice `limit` or 48. Of one or two characters only beginnings count. */
export function searchNames(index: NameIndex, text: string, limit: number, accepts: Accepts): NameHit[] {
  if (text === "") return [];
  if (text.length < 3) return searchBeginnings(index, text, limit, accepts);
  const hits: NameHit[] = [];
  const near: Candidate[] = [];
  for (const candidate of bestCovered(index, text, Math.max(2 * limit, literalCandidates), accepts)) {
    const hit = literalHit(index, candidate, text);
    if (hit) hits.push(hit);
    else if (near.length < nearCandidates) near.push(candidate);
  }
  return [...hits, ...nearHits(index, near, text)];
}

/** The best entry of each owner by shared trigrams, best owners first. */
function bestCovered(index: NameIndex, text: string, count: number, accepts: Accepts): readonly Candidate[] {
  const { mass, shared } = overlapWith(index.trigrams, text);
  const best = new BestOf<Candidate>(count);
  const owners = index.weights.length;
  for (let owner = 0; owner < owners; owner++) {
    let entry = -1;
    let key = leastShared;
    const end = index.firstOf[owner + 1] ?? 0;
    for (let at = index.firstOf[owner] ?? 0; at < end; at++) {
      const weight = shared[at] ?? 0;
      if (weight === 0) continue;
      const covered = weight / mass;
      const filled = weight / (index.trigrams.masses[at] ?? 1);
      const value = covered + 0.25 * filled - handicap(index, at);
      if (value > key) {
        key = value;
        entry = at;
      }
    }
    if (entry === -1) continue;
    const total = key + 0.01 * importanceOf(index, owner);
    if (total > best.least && accepts(owner)) best.offer({ owner, entry, key: total });
  }
  return best.sorted();
}

/** Names that describe come after names that identify, and an id after a name that fits as well. */
function handicap(index: NameIndex, entry: number): number {
  if (!entryIdentifies(index, entry)) return 0.1;
  return index.fields[entry] === idField ? 0.05 : 0;
}

function literalHit(index: NameIndex, { owner, entry }: Candidate, text: string): NameHit | undefined {
  const name = stringAt(index.table, entry);
  const at = name.indexOf(text);
  if (at === -1) return undefined;
  const filled = text.length / name.length;
  const worth = importanceOf(index, owner) / 12 + filled / 4;
  if (name.length === text.length) return { owner, entry, way: "even", worth };
  if (at === 0) return { owner, entry, way: "prefix", worth };
  const opens = ` ${name}`.includes(` ${text}`);
  return { owner, entry, way: "contains", worth: opens ? worth : worth / 2 };
}

function nearHits(index: NameIndex, candidates: readonly Candidate[], text: string): NameHit[] {
  const names = candidates.map(({ entry }) => stringAt(index.table, entry));
  return nearness(names, text).flatMap((distance, position) => {
    const candidate = candidates[position];
    if (distance === undefined || !candidate) return [];
    const { owner, entry, key } = candidate;
    const standing = (index.weights[owner] ?? 0) >= 16 ? 0.03 : 0;
    const worth = 1 - distance + standing + 0.002 * importanceOf(index, owner) + 0.01 * key;
    return [{ owner, entry, way: "near", worth: Math.min(1, worth / 1.1) } satisfies NameHit];
  });
}

function searchBeginnings(index: NameIndex, text: string, limit: number, accepts: Accepts): NameHit[] {
  const best = new BestOf<Candidate>(limit);
  for (let owner = 0; owner < index.weights.length; owner++) {
    let entry = -1;
    let key = -1;
    const end = index.firstOf[owner + 1] ?? 0;
    for (let at = index.firstOf[owner] ?? 0; at < end; at++) {
      if (!startsWithAt(index.table, at, text) || !entryIdentifies(index, at)) continue;
      const length = (index.table.starts[at + 1] ?? 0) - (index.table.starts[at] ?? 0);
      const value = importanceOf(index, owner) / 12 + text.length / length / 4;
      if (value > key) {
        key = value;
        entry = at;
      }
    }
    if (entry !== -1 && key > best.least && accepts(owner)) best.offer({ owner, entry, key });
  }
  return best.sorted().map(({ owner, entry, key }) => {
    const whole = (index.table.starts[entry + 1] ?? 0) - (index.table.starts[entry] ?? 0) === text.length;
    return { owner, entry, way: whole ? "even" : "prefix", worth: key };
  });
}

function importanceOf(index: NameIndex, owner: number): number {
  return (index.weights[owner] ?? 0) & 15;
}
