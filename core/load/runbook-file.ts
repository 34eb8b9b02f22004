import type { Problem } from "../problem.ts";
import { type Runbook, runbookFrontMatterSchema } from "../schema/runbook.ts";
import type { SplitText } from "./front-matter.ts";
import { readFrontMatter } from "./front-matter-file.ts";

/**
 * Reads one runbook. A runbook with broken front matter still loads, as a stub named after its file, so that
 * its text stays reachable during an outage; the fault is among the problems.
 */
export function parseRunbookFile(path: string, text: string): { runbook: Runbook; problems: Problem[] } {
  const { split, value, problems } = readFrontMatter(path, text, runbookFrontMatterSchema);
  return { runbook: { ...stubOf(path, split), ...value }, problems };
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

/** Two plain steps, because one pattern that also trims the end takes quadratic time on a long line of blanks. */
function firstHeading(body: string): string | undefined {
  const title = /^#{1,6}[ \t]+(.*)$/m.exec(body)?.[1]?.trim() ?? "";
  let end = title.length;
  while (title[end - 1] === "#") end--;
  return title.slice(0, end).trim() || undefined;
}
