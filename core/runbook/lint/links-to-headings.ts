import type { Runbook } from "../../schema/runbook.ts";
import { resolvedPath } from "./relative-path.ts";

/** A link of a runbook to a heading of another one. */
export type LinkFromElsewhere = { readonly runbook: Runbook; readonly anchor: string };

/**
 * Links between runbooks that name a heading, by the file they lead to. Read from the plain text, as a tree of
 * every runbook would take too long; one that stands in code counts too, which only makes a warning more.
 */
export function linksToHeadings(
  runbooks: readonly Runbook[],
): ReadonlyMap<string, readonly LinkFromElsewhere[]> {
  const byFile = new Map<string, LinkFromElsewhere[]>();
  for (const runbook of runbooks) {
    for (const [, path = "", anchor = ""] of runbook.body.matchAll(
      /\]\(<?([^\s()<>#:]+\.md)#([^\s()<>]+)/g,
    )) {
      const file = resolvedPath(path, runbook.file);
      if (file === runbook.file) continue;
      const links = byFile.get(file);
      if (links) links.push({ runbook, anchor });
      else byFile.set(file, [{ runbook, anchor }]);
    }
  }
  return byFile;
}
