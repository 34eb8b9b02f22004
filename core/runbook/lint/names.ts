import { unknownNames } from "../unknown-names.ts";
import type { LintRule } from "./context.ts";
import { problemAtOffset } from "./place.ts";

/** Hosts, paths and addresses that the graph does not hold, each at its first place. */
export const lintNames: LintRule = function* (runbook, _tree, context) {
  const told = new Set<string>();
  for (const { text, start, nearest } of unknownNames(runbook.body, context.known)) {
    if (told.has(text)) continue;
    told.add(text);
    const hint = nearest ? `Perhaps “${nearest.name}”; otherwise add it` : "Correct it, or add it";
    const what = `The graph does not hold “${text}”.`;
    yield problemAtOffset(runbook, start, { severity: "warning", what, remedy: `${hint} to the graph.` });
  }
};
