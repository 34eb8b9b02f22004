import { useDock } from "../evidence/dock-store.ts";
import type { AuditWords } from "./audit-lines.ts";
import type { AuditRow } from "./audit-list.ts";

/** Opens the proof of a flag in the dock. */
export function showFlagEvidence({ flag }: AuditRow, words: AuditWords): void {
  const title = `${words.ruleTitle(flag.rule)}: ${words.componentName(flag.component)}`;
  useDock.getState().show({ title, evidence: flag.evidence });
}
