import type { z } from "zod";
import type { Problem } from "../problem.ts";
import { checkOne } from "./checked-list.ts";
import { type SplitText, splitFrontMatter } from "./front-matter.ts";
import { parseYamlFile } from "./yaml-file.ts";

/** A Markdown file with its front matter checked; `value` is undefined where that cannot be used. */
export type FrontMatterFile<T> = {
  readonly split: SplitText;
  readonly value?: T;
  readonly problems: Problem[];
};

/** Cuts `text` at its fences and checks what stands between them. Problems have the lines of the file. */
export function readFrontMatter<S extends z.ZodType>(
  path: string,
  text: string,
  schema: S,
): FrontMatterFile<z.output<S>> {
  const split = splitFrontMatter(text);
  if (split.yaml === undefined) return { split, problems: [missingFrontMatter(path, split.unclosed)] };
  const parsed = parseYamlFile(path, split.yaml);
  if (!parsed.file) return { split, problems: parsed.problems.map(belowFence) };
  const checked = checkOne(parsed.file, [], parsed.file.value, schema);
  return { ...checked, split, problems: [...parsed.problems, ...checked.problems].map(belowFence) };
}

function missingFrontMatter(path: string, unclosed: boolean): Problem {
  const what = unclosed ? "The front matter is not closed." : "There is no front matter.";
  const remedy = unclosed
    ? "Add a line “---” after it."
    : "Start the file with “---”, title and components, then “---”.";
  return { file: path, line: 1, column: 1, severity: "warning", what, remedy };
}

/** The YAML parser counts from the line after the opening fence. */
function belowFence(problem: Problem): Problem {
  return { ...problem, line: problem.line + 1 };
}
