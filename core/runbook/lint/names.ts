import { isKnownName } from "../known-names.ts";
import { nameShapesIn } from "../name-shapes.ts";
import { type NearName, nearestName } from "../nearest-name.ts";
import { bodyFix } from "./body-edit.ts";
import type { FixSource, LintRule } from "./finding.ts";

/** The nearest name is looked for so many times; a text with more unknown names speaks of another graph. */
const mostHints = 500;

/** Hosts, paths and addresses that the graph does not hold, each at its first place. */
export const lintNames: LintRule = function* ({ runbook }, { known }) {
  const told = new Set<string>();
  for (const { text, start, end } of nameShapesIn(runbook.body)) {
    if (told.has(text) || isKnownName(known, text)) continue;
    told.add(text);
    const nearest = told.size <= mostHints ? nearestName(known.index, text) : undefined;
    const hint = nearest ? `Perhaps “${nearest.name}”; otherwise add it` : "Correct it, or add it";
    yield {
      ...{ rule: "unknown-name", severity: "warning", place: { in: "body", from: start, to: end } },
      what: `The graph does not hold “${text}”.`,
      remedy: `${hint} to the graph.`,
      fixes: (source) => (nearest ? [everywhere(source, text, nearest)] : []),
    };
  }
};

function everywhere(source: FixSource, name: string, { name: nearest }: NearName) {
  const edits = nameShapesIn(source.body)
    .filter(({ text }) => text === name)
    .map(({ start, end }) => ({ from: start, to: end, insert: nearest }));
  const times = edits.length > 1 ? `, ${edits.length} times` : "";
  return bodyFix(`Replace it by “${nearest}”${times}`, source, edits);
}
