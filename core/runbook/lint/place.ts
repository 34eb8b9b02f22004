import type { Problem } from "../../problem.ts";
import type { Runbook } from "../../schema/runbook.ts";

/** What is wrong and how to mend it, as `Problem` has it. */
export type Words = Pick<Problem, "severity" | "what" | "remedy">;

/** A problem at a line of the file and a column. */
export function problemAtLine(runbook: Runbook, line: number, column: number, words: Words): Problem {
  return { file: runbook.file, line, column, ...words };
}

/** A problem at an offset of the body. */
export function problemAtOffset(runbook: Runbook, offset: number, words: Words): Problem {
  const before = runbook.body.slice(0, offset);
  const line = runbook.bodyLine + before.split("\n").length - 1;
  return problemAtLine(runbook, line, offset - before.lastIndexOf("\n"), words);
}

/** A problem in the front matter, whose lines are not kept: at the top of the file. */
export function problemInFrontMatter(runbook: Runbook, words: Words): Problem {
  return problemAtLine(runbook, 1, 1, words);
}
