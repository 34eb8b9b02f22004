import type { Flag, RuleId, Severity } from "../audit/flag.ts";

/** The fixed set of badges, in the order in which equally bad ones are shown. */
export const badgeIds = [
  "doc",
  "untracked",
  "frozen-unexplained",
  "contradiction",
  "single-point",
  "old-evidence",
  "frozen-explained",
] as const;
export type BadgeId = (typeof badgeIds)[number];

/** A badge on a card. `label` is its text in lists and accessible names. */
export type Badge = { readonly id: BadgeId; readonly label: string; readonly severity: Severity };

/** What a card shows: at most two badges, and how many more there are. */
export type CardBadges = { readonly badges: readonly Badge[]; readonly more: number };

const mostOnCard = 2;
const severityRank = { critical: 0, warning: 1, info: 2 } as const;

/** Rules with a badge; the other rules show in lists only. */
const badgeOfRule: Partial<Record<RuleId, { readonly id: BadgeId; readonly label: string }>> = {
  undocumented: { id: "doc", label: "not documented" },
  "alert-without-runbook": { id: "doc", label: "alert without runbook" },
  "stub-runbook": { id: "doc", label: "stub runbook" },
  "thin-runbook": { id: "doc", label: "runbook with parts missing" },
  "stale-runbook": { id: "doc", label: "runbook due for review" },
  "untracked-config": { id: "untracked", label: "untracked" },
  "immutable-unexplained": { id: "frozen-unexplained", label: "frozen, unexplained" },
  "immutable-explained": { id: "frozen-explained", label: "frozen, explained" },
  contradiction: { id: "contradiction", label: "sources disagree" },
  "single-point-of-failure": { id: "single-point", label: "single point of failure" },
  "stale-evidence": { id: "old-evidence", label: "old evidence" },
};

/** Every badge that flags call for, worst first; of several flags with one badge the worst speaks. Waived flags have none. */
export function allBadges(flags: readonly Flag[]): readonly Badge[] {
  const worst = new Map<BadgeId, Badge>();
  for (const flag of flags) {
    const badge = badgeOfRule[flag.rule];
    if (!badge || flag.waived) continue;
    const known = worst.get(badge.id);
    if (known && severityRank[known.severity] <= severityRank[flag.severity]) continue;
    worst.set(badge.id, { ...badge, label: labelOf(flag, badge.label), severity: flag.severity });
  }
  return [...worst.values()].sort(
    (a, b) =>
      severityRank[a.severity] - severityRank[b.severity] || badgeIds.indexOf(a.id) - badgeIds.indexOf(b.id),
  );
}

/** The badges of one card. */
export function cardBadges(flags: readonly Flag[]): CardBadges {
  const all = allBadges(flags);
  return { badges: all.slice(0, mostOnCard), more: Math.max(0, all.length - mostOnCard) };
}

/** Worst severity of the flags that are not waived. */
export function worstSeverity(flags: readonly Flag[]): Severity | undefined {
  let worst: Severity | undefined;
  for (const { severity, waived } of flags) if (!waived) worst = worse([worst, severity]);
  return worst;
}

/** The worst of some severities; undefined for none. */
export function worse(severities: Iterable<Severity | undefined>): Severity | undefined {
  let worst: Severity | undefined;
  for (const severity of severities) {
    if (severity && (!worst || severityRank[severity] < severityRank[worst])) worst = severity;
  }
  return worst;
}

/** 0 for critical, 1 for warning, 2 for info, 3 for none: sorts worst first. */
export function severityOrder(severity: Severity | undefined): number {
  return severity ? severityRank[severity] : 3;
}

/** A list's words for a component's flags: "critical: untracked, frozen, unexplained"; empty for none. */
export function flagsInWords(flags: readonly Flag[]): string {
  const worst = worstSeverity(flags);
  const labels = allBadges(flags).map((badge) => badge.label);
  return worst === undefined ? "" : [worst, ...labels].join(", ");
}

function labelOf(flag: Flag, usual: string): string {
  return flag.rule === "untracked-config" && flag.detail?.startsWith("partly") ? "partly tracked" : usual;
}
