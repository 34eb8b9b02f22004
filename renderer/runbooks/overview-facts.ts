import type { Severity } from "../../core/audit/flag.ts";
import type { RunbookStatus } from "../../core/schema/runbook.ts";
import type { DirectoryEntry, RunbookEntry } from "../model/directory.ts";

/** What the runbooks of a workspace lack, worst first. */
export type RunbookGaps = {
  readonly byStatus: Readonly<Record<RunbookStatus, number>>;
  readonly neverReviewed: number;
  /** Components the audit wants documented that no runbook is attached to. */
  readonly withoutRunbook: readonly DirectoryEntry[];
  readonly stubs: readonly RunbookEntry[];
};

const severityRank: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 };

/** Sums up what somebody who wants to write a runbook should look at first. */
export function runbookGaps(
  directory: readonly DirectoryEntry[],
  runbooks: readonly RunbookEntry[],
): RunbookGaps {
  const byStatus = { stub: 0, draft: 0, reviewed: 0 };
  for (const { status } of runbooks) byStatus[status]++;
  return {
    byStatus,
    neverReviewed: runbooks.filter(({ reviewed }) => !reviewed).length,
    withoutRunbook: directory.filter(isGap).sort(worstFirst),
    stubs: runbooks.filter(({ status }) => status === "stub"),
  };
}

/** A repository or a task without a runbook is no gap: the audit's rules know which kinds somebody may have to repair. */
function isGap({ runbook, rules }: DirectoryEntry): boolean {
  return runbook === "none" && (rules.includes("undocumented") || rules.includes("alert-without-runbook"));
}

function worstFirst(a: DirectoryEntry, b: DirectoryEntry): number {
  return severityRank[a.worst ?? "info"] - severityRank[b.worst ?? "info"] || b.dependents - a.dependents;
}
