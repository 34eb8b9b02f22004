import { diffArrays } from "diff";
import { linesOf } from "./lines.ts";
import { stableRuns } from "./stable-runs.ts";

/** A line of a preview; numbers are 1-based, and absent in the text that does not have the line. */
export type DiffLine = {
  readonly kind: "same" | "removed" | "added";
  /** Without its line end. */
  readonly text: string;
  readonly before?: number;
  readonly after?: number;
};

/** Changed lines with some unchanged ones around them. */
export type DiffHunk = {
  readonly beforeLine: number;
  readonly beforeCount: number;
  readonly afterLine: number;
  readonly afterCount: number;
  readonly lines: readonly DiffLine[];
};

export type LineDiff = {
  readonly hunks: readonly DiffHunk[];
  readonly added: number;
  readonly removed: number;
  /** Lines that say the same and end differently: CRLF for LF, or a line end at the end of the text. */
  readonly lineEnds: number;
  /** A stretch was too long to compare: it is shown as removed and added whole. */
  readonly coarse: boolean;
};

/**
 * What changed between two texts, line by line, for a preview. Time is bounded: the edits looked for grow with the
 * square of their number, and beyond a budget a stretch is shown whole.
 *
 * @param context unchanged lines around a change
 */
export function lineDiff(before: string, after: string, context = 3): LineDiff {
  const [old, next] = [linesOf(before), linesOf(after)];
  const work: Work = { old: old.texts, next: next.texts, lines: [], left: mostSteps, coarse: false };
  let at = [0, 0];
  for (const { starts, length } of stableRuns([old.texts, next.texts])) {
    compare(work, at, starts);
    at = starts.map((start) => start + length);
    for (let index = 0; index < length; index++)
      same(work, (starts[0] ?? 0) + index, (starts[1] ?? 0) + index);
  }
  compare(work, at, [old.texts.length, next.texts.length]);
  const count = (kind: DiffLine["kind"]) => work.lines.filter((line) => line.kind === kind).length;
  const lineEnds = work.lines.filter(
    (line) => line.kind === "same" && old.ends[(line.before ?? 0) - 1] !== next.ends[(line.after ?? 0) - 1],
  ).length;
  return {
    hunks: hunksOf(work.lines, context),
    ...{ added: count("added"), removed: count("removed"), lineEnds, coarse: work.coarse },
  };
}

/** About a second of Myers' algorithm, O(edits²). */
const mostSteps = 2_000_000;

type Work = {
  readonly old: readonly string[];
  readonly next: readonly string[];
  readonly lines: DiffLine[];
  left: number;
  coarse: boolean;
};

function same({ lines, old }: Work, before: number, after: number): void {
  lines.push({ kind: "same", text: old[before] ?? "", before: before + 1, after: after + 1 });
}

function compare(work: Work, from: readonly number[], to: readonly number[]): void {
  const [a = 0, b = 0] = from;
  const old = work.old.slice(a, to[0]);
  const next = work.next.slice(b, to[1]);
  const most = Math.floor(Math.sqrt(work.left));
  const trivial = old.length === 0 || next.length === 0;
  const steps = trivial ? undefined : diffArrays(old, next, { maxEditLength: most });
  if (!steps && !trivial) {
    work.coarse = true;
    work.left = Math.max(0, work.left - most * most);
  }
  let [before, after] = [a, b];
  for (const { removed, added, value } of steps ?? [
    { removed: true, added: false, value: old },
    { removed: false, added: true, value: next },
  ]) {
    if (removed || added) work.left = Math.max(0, work.left - value.length * value.length);
    for (const text of value) {
      if (removed) work.lines.push({ kind: "removed", text, before: ++before });
      else if (added) work.lines.push({ kind: "added", text, after: ++after });
      else same(work, before++, after++);
    }
  }
}

function hunksOf(lines: readonly DiffLine[], context: number): DiffHunk[] {
  const hunks: DiffHunk[] = [];
  let start = -1;
  let end = -1;
  const close = () => {
    if (start !== -1) hunks.push(hunkOf(lines, start, end));
  };
  lines.forEach(({ kind }, index) => {
    if (kind === "same") return;
    if (start === -1 || index - context > end) {
      close();
      start = Math.max(0, index - context);
    }
    end = Math.min(lines.length, index + context + 1);
  });
  close();
  return hunks;
}

function hunkOf(all: readonly DiffLine[], start: number, end: number): DiffHunk {
  const lines = all.slice(start, end);
  const numbers = (side: "before" | "after") => lines.flatMap((line) => line[side] ?? []);
  const [before, after] = [numbers("before"), numbers("after")];
  return {
    ...{ beforeLine: before[0] ?? lastNumber(all, start, "before") + 1, beforeCount: before.length },
    ...{ afterLine: after[0] ?? lastNumber(all, start, "after") + 1, afterCount: after.length, lines },
  };
}

function lastNumber(all: readonly DiffLine[], start: number, side: "before" | "after"): number {
  for (let index = start - 1; index >= 0; index--) {
    const number = all[index]?.[side];
    if (number !== undefined) return number;
  }
  return 0;
}
