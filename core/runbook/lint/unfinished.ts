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

function* placedMarks(body: string): Generator<{ mark: UnfinishedMark; from: number }> {
  const marks = unfinishedMarks(body);
  if (marks.length === 0) return;
  // A lone CR ends a line for the editor, and none for the marks.
  const lines = textLines(body.replace(/\r(?!\n)/g, " "));
  for (const mark of marks) yield { mark, from: lines.startOf(mark.line) + mark.column - 1 };
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
