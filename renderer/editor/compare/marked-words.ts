import type { DiffLine } from "../../../core/editing/line-diff.ts";
import { type WordChange, wordDiff } from "../../../core/editing/word-diff.ts";

/** A stretch of a text on one side of a comparison; `changed`: the other side does not have it. */
export type MarkedWords = { readonly text: string; readonly changed: boolean };

/** Longer texts are not looked into: which words differ would not be read any more. */
const longest = 4_000;
/** Where less than this part of two texts is in both, one is not a change of the other. */
const leastInCommon = 0.35;

/** What one text has that another has not, word by word; undefined where they have too little in common. */
export function markedWords(
  before: string,
  after: string,
): { readonly before: readonly MarkedWords[]; readonly after: readonly MarkedWords[] } | undefined {
  if (before === "" || after === "" || before.length + after.length > longest) return undefined;
  const parts = wordDiff(before, after);
  const common = parts.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.trim().length : 0), 0);
  if (common < leastInCommon * Math.max(before.trim().length, after.trim().length)) return undefined;
  return { before: sideOf(parts, "added"), after: sideOf(parts, "removed") };
}

function sideOf(parts: readonly WordChange[], other: WordChange["kind"]): MarkedWords[] {
  return parts
    .filter(({ kind }) => kind !== other)
    .map(({ kind, text }) => ({ text, changed: kind !== "same" }));
}

/**
 * The words that differ, of each line that stands in the place of another one: a line taken out, and the first one
 * put in directly below that has enough in common with it; their order is kept.
 */
export function wordsOfLines(lines: readonly DiffLine[]): ReadonlyMap<DiffLine, readonly MarkedWords[]> {
  const words = new Map<DiffLine, readonly MarkedWords[]>();
  let at = 0;
  while (at < lines.length) {
    const removed = run(lines, at, "removed");
    const added = run(lines, at + removed.length, "added");
    let next = 0;
    for (const line of removed) {
      for (let index = next; index < added.length; index++) {
        const other = added[index];
        const marked = other && markedWords(line.text, other.text);
        if (!marked) continue;
        words.set(line, marked.before);
        words.set(other, marked.after);
        next = index + 1;
        break;
      }
    }
    at += Math.max(1, removed.length + added.length);
  }
  return words;
}

function run(lines: readonly DiffLine[], from: number, kind: DiffLine["kind"]): DiffLine[] {
  let to = from;
  while (lines[to]?.kind === kind) to++;
  return lines.slice(from, to);
}
