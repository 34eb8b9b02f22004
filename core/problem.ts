import { z } from "zod";

/** Something wrong in a file of the workspace: where, what, and how to mend it. Lines and columns are 1-based. */
export const problemSchema = z.object({
  file: z.string(),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  severity: z.enum(["error", "warning"]),
  what: z.string(),
  remedy: z.string(),
});

export type Problem = z.infer<typeof problemSchema>;

/** `file:line:col what. remedy`, as compilers print it, so that editors make it a link. */
export function problemLine(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.severity}: ${problem.what} ${problem.remedy}`;
}
