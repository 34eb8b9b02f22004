import type { Problem } from "../problem.ts";
import { type Runbook, runbookFrontMatterSchema } from "../schema/runbook.ts";
import { checkOne } from "./checked-list.ts";
import { type SplitText, splitFrontMatter } from "./front-matter.ts";
import { parseYamlFile } from "./yaml-file.ts";

/**
 * Reads one runbook. A runbook with broken front matter still loads, as a stub named after its file, so that
 * its text stays reachable during an outage; the fault is among the problems.
 */
export function parseRunbookFile(path: string, text: string): { runbook: Runbook; problems: Problem[] } {
  const split = splitFrontMatter(text);
  const runbook = stubOf(path, split);
  if (split.yaml === undefined) return { runbook, problems: [missingFrontMatter(path, split.unclosed)] };
  const parsed = parseYamlFile(path, split.yaml);
  if (!parsed.file) return { runbook, problems: parsed.problems.map(belowFence) };
  const checked = checkOne(parsed.file, [], parsed.file.value, runbookFrontMatterSchema);
  const problems = [...parsed.problems, ...checked.problems].map(belowFence);
  return { runbook: { ...runbook, ...checked.value }, problems };
}

/** The runbook as far as it can be told without front matter. */
function stubOf(path: string, { body, bodyLine }: SplitText): Runbook {
  const id = path.replace(/^runbooks\//, "").replace(/\.md$/i, "");
  return {
    id,
    file: path,
    title: firstHeading(body) ?? id,
    components: [],
    alerts: [],
    tags: [],
    status: "stub",
    body,
    bodyLine,
  };
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

/** Two plain steps, because one pattern that also trims the end takes quadratic time on a long line of blanks. */
function firstHeading(body: string): string | undefined {
  const title = /^#{1,6}[ \t]+(.*)$/m.exec(body)?.[1]?.trim() ?? "";
  let end = title.length;
  while (title[end - 1] === "#") end--;
  return title.slice(0, end).trim() || undefined;
}
