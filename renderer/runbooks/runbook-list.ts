import type { RunbookStatus } from "../../core/schema/runbook.ts";
import type { RunbookEntry } from "../model/directory.ts";

/** How the list of runbooks is put in order. */
export type RunbookOrder = "status" | "title";

/** A row of the list: the head of a group, or a runbook with its place among the runbooks shown. */
export type RunbookRow =
  | { readonly type: "group"; readonly status: RunbookStatus; readonly count: number }
  | { readonly type: "runbook"; readonly entry: RunbookEntry; readonly position: number };

/** Stubs first: they are where somebody will be let down. */
const statusOrder: readonly RunbookStatus[] = ["stub", "draft", "reviewed"];

/** Runbooks that hold every word of the query in title, id, alerts or component ids. */
export function matchingRunbooks(entries: readonly RunbookEntry[], query: string): RunbookEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ title, id, alerts, components }) => {
    const text = [title, id, ...alerts, ...components].join("\n").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The rows of the list; within a group, and without groups, by title. */
export function runbookRows(entries: readonly RunbookEntry[], order: RunbookOrder): RunbookRow[] {
  const byTitle = [...entries].sort((a, b) => a.title.localeCompare(b.title, "en"));
  if (order === "title") return byTitle.map((entry, position) => ({ type: "runbook", entry, position }));
  const rows: RunbookRow[] = [];
  let position = 0;
  for (const status of statusOrder) {
    const group = byTitle.filter((entry) => entry.status === status);
    if (group.length > 0) rows.push({ type: "group", status, count: group.length });
    for (const entry of group) rows.push({ type: "runbook", entry, position: position++ });
  }
  return rows;
}

/** Row of the runbook `step` runbooks away from a row, staying within the list; -1 when there is none. */
export function rowAway(rows: readonly RunbookRow[], from: number, step: number): number {
  const runbooks = rows.flatMap((row, index) => (row.type === "runbook" ? [index] : []));
  if (runbooks.length === 0) return -1;
  const here = runbooks.findIndex((index) => index >= from);
  const start = from < 0 ? (step > 0 ? -1 : 0) : here < 0 ? runbooks.length - 1 : here;
  return runbooks[Math.min(runbooks.length - 1, Math.max(0, start + step))] ?? -1;
}
