import { diffIndices } from "node-diff3";
import { stableRuns } from "./stable-runs.ts";

/** Lines from one number to another, `to` exclusive. */
export type LineRange = readonly [from: number, to: number];

/** A stretch of a merge: who changed it, and its lines in each of the three texts. */
export type MergeRegion = {
  readonly kind: "same" | "yours" | "theirs" | "both" | "conflict";
  readonly base: LineRange;
  readonly yours: LineRange;
  readonly theirs: LineRange;
};

type Texts = readonly [base: readonly string[], yours: readonly string[], theirs: readonly string[]];

/**
 * The regions of a three-way merge, in order and without gaps (diff3: Khanna, Kunal and Pierce, FSTTCS 2007).
 * `coarse` says that a stretch was too long to be compared line by line and is one region.
 */
export function mergeRegions(texts: Texts): { regions: MergeRegion[]; coarse: boolean } {
  const work: Work = { texts, regions: [], left: mostSteps, coarse: false };
  let at: readonly number[] = [0, 0, 0];
  for (const { starts, length } of stableRuns(texts)) {
    compare(work, at, starts);
    at = starts.map((start) => start + length);
    add(work, "same", starts, at);
  }
  compare(
    work,
    at,
    texts.map((lines) => lines.length),
  );
  return { regions: work.regions, coarse: work.coarse };
}

/** Steps that all comparisons of one merge may take together: about a second. */
const mostSteps = 40_000_000;
/** Pairs of equal lines that one comparison may hold in memory. */
const mostPairs = 1_000_000;

type Work = { readonly texts: Texts; readonly regions: MergeRegion[]; left: number; coarse: boolean };

function add(
  { regions }: Work,
  kind: MergeRegion["kind"],
  from: readonly number[],
  to: readonly number[],
): void {
  const range = (side: number): LineRange => [from[side] ?? 0, to[side] ?? 0];
  const last = regions.at(-1);
  if (kind === "same" && last?.kind === "same") {
    const [base, yours, theirs] = [0, 1, 2].map(range) as [LineRange, LineRange, LineRange];
    regions[regions.length - 1] = {
      kind,
      base: [last.base[0], base[1]],
      yours: [last.yours[0], yours[1]],
      theirs: [last.theirs[0], theirs[1]],
    };
  } else regions.push({ kind, base: range(0), yours: range(1), theirs: range(2) });
}

/** Compares the three texts between two places. */
function compare(work: Work, from: readonly number[], to: readonly number[]): void {
  const parts = work.texts.map((lines, side) => lines.slice(from[side], to[side]));
  const [base = [], yours = [], theirs = []] = parts;
  if (base.length + yours.length + theirs.length === 0) return;
  const steps = base.length * (yours.length + theirs.length);
  work.left -= steps;
  if (work.left < 0 || pairsOf(base, yours) + pairsOf(base, theirs) > mostPairs) {
    work.left += steps;
    work.coarse = true;
    add(work, kindOf(work.texts, from, to), from, to);
    return;
  }
  for (const { start, end } of groupsOf(base, yours, theirs)) {
    const [first, last] = [
      start.map((place, side) => place + (from[side] ?? 0)),
      end.map((place, side) => place + (from[side] ?? 0)),
    ];
    add(work, kindOf(work.texts, first, last), first, last);
  }
}

/** How often a line of one text equals a line of the other: what the comparison has to hold. */
function pairsOf(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of left) counts.set(line, (counts.get(line) ?? 0) + 1);
  return right.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}

type Group = { readonly start: readonly number[]; readonly end: readonly number[] };

/** Stretches that are equal in all three and stretches that are not, one after the other. */
function* groupsOf(base: string[], yours: string[], theirs: string[]): Generator<Group> {
  const hunks = [...hunksOf(base, yours, 1), ...hunksOf(base, theirs, 2)].sort((a, b) => a.from - b.from);
  let at = [0, 0, 0];
  for (let index = 0; index < hunks.length; ) {
    const start = hunks[index]?.from ?? 0;
    let end = start;
    const shift = [0, 0, 0];
    // Changes that touch are taken together, as git does: which comes first is not for a program to say.
    for (; index < hunks.length; index++) {
      const hunk = hunks[index];
      if (!hunk || hunk.from > end) break;
      end = Math.max(end, hunk.to);
      shift[hunk.side] = (shift[hunk.side] ?? 0) + hunk.grown;
    }
    const first = at.map((place) => place + start - (at[0] ?? 0));
    if (start > (at[0] ?? 0)) yield { start: at, end: first };
    at = first.map((place, side) => place + end - start + (shift[side] ?? 0));
    yield { start: first, end: at };
  }
  const end = [base.length, yours.length, theirs.length];
  if ((at[0] ?? 0) < base.length) yield { start: at, end };
}

function hunksOf(base: string[], other: string[], side: 1 | 2) {
  return diffIndices(base, other).map(({ buffer1: [from, length], buffer2: [, grown] }) => ({
    ...{ from, to: from + length, grown: grown - length, side },
  }));
}

function kindOf(
  [base, yours, theirs]: Texts,
  from: readonly number[],
  to: readonly number[],
): MergeRegion["kind"] {
  const same = (left: readonly string[], a: number, right: readonly string[], b: number) => {
    const [start = 0, other = 0] = [from[a], from[b]];
    const length = (to[a] ?? 0) - start;
    if (length !== (to[b] ?? 0) - other) return false;
    for (let index = 0; index < length; index++)
      if (left[start + index] !== right[other + index]) return false;
    return true;
  };
  const yoursIsBase = same(yours, 1, base, 0);
  const theirsIsBase = same(theirs, 2, base, 0);
  if (yoursIsBase) return theirsIsBase ? "same" : "theirs";
  if (theirsIsBase) return "yours";
  return same(yours, 1, theirs, 2) ? "both" : "conflict";
}
