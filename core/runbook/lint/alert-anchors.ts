import { pageKey } from "../../audit/notes-links.ts";
import { anchorKey, anchorsOf } from "../anchors.ts";
import { bodyFix } from "./body-edit.ts";
import type { LintRule } from "./finding.ts";

/** Headings that the notes links of alerts name and the runbook does not have. */
export const lintAlertAnchors: LintRule = function* ({ runbook, tree, base }, context) {
  const links = runbook.wikitech ? (context.notesByPage.get(pageKey(runbook.wikitech)) ?? []) : [];
  if (links.length === 0) return;
  const anchors = anchorsOf(tree);
  const before = base ? anchorsOf(base.tree) : undefined;
  const byAnchor = new Map<string, { anchor: string; alerts: string[] }>();
  for (const { anchor = "", check } of links) {
    const key = anchorKey(anchor);
    // One that was there before somebody began to edit is told of as a renamed heading.
    if (key === "" || anchors.has(key) || before?.has(key)) continue;
    const same = byAnchor.get(key) ?? { anchor, alerts: [] };
    byAnchor.set(key, same);
    same.alerts.push(check.check?.alert ?? check.name);
  }
  for (const { anchor, alerts } of byAnchor.values()) {
    const who = alerts.length === 1 ? `The alert “${alerts[0]}” links` : `${alerts.length} alerts link`;
    yield {
      ...{ rule: "alert-anchor", severity: "warning", place: { in: "body", from: 0, to: 0 } },
      what: `${who} to “#${anchor}”, and there is no such heading.`,
      remedy: `Add the heading, or write {{anchor|${anchor}}} where it belongs.`,
      fixes: (source) => {
        const gap = source.body.startsWith("\n") || source.body.startsWith("\r") ? "" : source.lineEnd;
        const insert = `{{anchor|${anchor}}}${source.lineEnd}${gap}`;
        return [bodyFix("Keep the anchor at the top", source, [{ from: 0, to: 0, insert }])];
      },
    };
  }
};
