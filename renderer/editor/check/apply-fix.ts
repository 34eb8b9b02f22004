import { ChangeSet, Text } from "@codemirror/state";
import type { Fix } from "../../../core/runbook/lint/finding.ts";
import { dispatchTo, openSessionOf } from "../session/sessions.ts";

/** Mends a problem as one step of undo, wherever its place is after `since` was typed. */
export function applyFix(path: string, fix: Fix, since: ChangeSet): void {
  const session = openSessionOf(path);
  const changes = ChangeSet.of(
    fix.edits.map(({ from, to, insert }) => ({ from, to, insert: Text.of(insert.split(/\r?\n/)) })),
    since.length,
  ).map(since);
  dispatchTo(session, { changes, userEvent: "input.fix", scrollIntoView: true });
}
