import { markdownParts } from "../parts.ts";
import { deepestNesting, longestBlock, type TooMuch } from "../too-much.ts";
import type { LintRule } from "./finding.ts";

/** Blocks that are shown as plain text, because a Markdown parser would take too long over them. */
export const lintPlainBlocks: LintRule = function* ({ runbook }) {
  let last: number | undefined;
  for (const { from, to, plain } of markdownParts(runbook.body)) {
    // A block that is cut to be drawn is one block still.
    const goesOn = plain !== undefined && last === from;
    last = plain === undefined ? undefined : to;
    if (plain === undefined || goesOn) continue;
    yield {
      ...{ rule: "plain-block", severity: "warning", ...words[plain] },
      place: { in: "body", from, to: Math.min(to, lineEnd(runbook.body, from)) },
    };
  }
};

function lineEnd(body: string, from: number): number {
  const newline = body.indexOf("\n", from);
  return newline === -1 ? body.length : newline;
}

const words: Readonly<Record<TooMuch, { readonly what: string; readonly remedy: string }>> = {
  deep: {
    what: `More than ${deepestNesting} lists, quotations or brackets are nested here: shown as plain text.`,
    remedy: "Take levels out, or put the text into a fenced block.",
  },
  long: {
    what: `This block is longer than ${longestBlock} characters: shown as plain text.`,
    remedy: "Divide it with blank lines or headings; put a long output into a file of its own.",
  },
  dense: {
    what: "This block holds thousands of Markdown marks: shown as plain text.",
    remedy: "Divide it with blank lines, or put it into a fenced block.",
  },
};
