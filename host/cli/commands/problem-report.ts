import { type Problem, problemLine } from "../../../core/problem.ts";
import { countWords } from "../count-words.ts";
import { printable } from "../printable.ts";

/** Each problem on a line of its own, as compilers print them, then how many there are. */
export function problemReport(problems: readonly Problem[]): string {
  const lines = problems.map((problem) => `${printable(problemLine(problem))}\n`).join("");
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  return `${lines}${countWords(errors, "error")}, ${countWords(warnings, "warning")}\n`;
}
