import type { RuleId } from "../../core/audit/flag.ts";

const words: Readonly<Record<RuleId, string>> = {
  undocumented: "undocumented",
  "stub-runbook": "stub runbook",
  "thin-runbook": "thin runbook",
  "stale-runbook": "stale runbook",
  "runbook-names-unknown": "names unknown",
  "untracked-config": "untracked",
  "immutable-unexplained": "frozen, unexplained",
  "immutable-explained": "frozen, explained",
  "hard-coded-setting": "hard-coded",
  "odd-owner": "odd owner",
  contradiction: "contradiction",
  "blind-spot": "blind spot",
  "alert-without-runbook": "alert, no runbook",
  "alert-anchor-missing": "anchor missing",
  "unprobed-endpoint": "no check",
  "mixed-names": "mixed names",
  "single-point-of-failure": "single point",
  "recovery-cycle": "recovery circle",
  "stale-evidence": "old evidence",
  orphan: "no relations",
  "dangling-reference": "dangling",
};

/** A rule in at most three words, for badges; the panel and the audit have the full title. */
export function flagWord(rule: string): string {
  return Object.hasOwn(words, rule) ? words[rule as RuleId] : rule;
}
