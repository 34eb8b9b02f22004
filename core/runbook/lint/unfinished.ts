import { markdownBlocks } from "../../editing/markdown-blocks.ts";
import { textLines } from "../../editing/text-lines.ts";
import { type UnfinishedMark, unfinishedMarks } from "../unfinished.ts";
import { afterLine, bodyFix } from "./body-edit.ts";
import type { Fix, FixSource, LintRule } from "./finding.ts";

/** Places that say they are not written yet, in every local dialect, or no longer right. */
export const lintUnfinished: LintRule = function* ({ runbook }) {
  for (const { mark, from } of placedMarks(runbook.body)) {
    yield {
      ...{ rule: "unfinished", severity: "warning" },
      place: { in: "body", from, to: from + mark.text.length },
      what: `Unfinished: “${mark.text}”.`,
      remedy:
        mark.kind === "outdated"
          ? "Bring it up to date and take the mark out."
          : "Write it, or say what is not known.",
      fixes: (source) => fixesOf(mark, from, source),
    };
  }
};

/** The time that one piece of a text takes grows with its length times its marks. */
const longestWhole = 100_000;
const pieceLength = 4000;

function* placedMarks(body: string): Generator<{ mark: UnfinishedMark; from: number }> {
  if (!/TODO|FIXME|TBD|\{\{|Missing_notes_link/.test(body)) return;
  if (body.length <= longestWhole) yield* marksBetween(body, 0, body.length);
  else for (const [start, end] of piecesOf(body)) yield* marksBetween(body, start, end);
}

/** Stretches of whole lines, as far as lines are not longer, without fenced code, in which no mark counts. */
function* piecesOf(body: string): Generator<readonly [start: number, end: number]> {
  let start: number | undefined;
  for (const { kind, from, to } of markdownBlocks(body)) {
    if (start !== undefined && (kind === "fence" || from - start > pieceLength)) {
      yield [start, from];
      start = undefined;
    }
    if (kind === "fence") continue;
    start ??= from;
    while (to - start > pieceLength) {
      const newline = body.lastIndexOf("\n", start + pieceLength);
      const end: number = newline > start ? newline + 1 : start + pieceLength;
      yield [start, end];
      start = end;
    }
  }
  if (start !== undefined) yield [start, body.length];
}

function* marksBetween(body: string, start: number, end: number) {
  const piece = body.slice(start, end);
  const marks = unfinishedMarks(piece);
  if (marks.length === 0) return;
  const lines = textLines(piece.replace(/\r(?!\n)/g, " "));
  for (const mark of marks) yield { mark, from: start + lines.startOf(mark.line) + mark.column - 1 };
}

function fixesOf({ kind, text }: UnfinishedMark, from: number, source: FixSource): Fix[] {
  const { body } = source;
  if (kind === "todo") {
    const rest = /^[^\r\n|]*/.exec(body.slice(from, from + 2000))?.[0] ?? text;
    const to = from + rest.trimEnd().length;
    return [bodyFix("Write “Not known.”", source, [{ from, to, insert: "Not known." }])];
  }
  if (kind === "missing-link") return [];
  const lineStart = body.lastIndexOf("\n", from - 1) + 1;
  const lineEnd = afterLine(body, from);
  const alone = body.slice(lineStart, lineEnd).trim() === text;
  const edit = alone
    ? { from: lineStart, to: lineEnd, insert: "" }
    : { from, to: from + text.length, insert: "" };
  return [bodyFix("Take the mark out", source, [edit])];
}
