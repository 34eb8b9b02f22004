import type { Problem } from "../problem.ts";

/** How many problems of one file are listed; a file with more has one cause, or is hostile. */
export const mostProblemsPerFile = 200;

/** The same problems with the tail of each file's folded into one that says how many there are. */
export function shortened(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  const kept = problems.filter(({ file }) => {
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    return count <= mostProblemsPerFile;
  });
  for (const [file, count] of counts) {
    const more = count - mostProblemsPerFile;
    if (more <= 0) continue;
    kept.push({
      ...{ file, line: 1, column: 1, severity: "error" },
      what: `${more} more problems in this file are not listed.`,
      remedy: "Mend the first ones, then look again.",
    });
  }
  return kept;
}
