import type { RuleId, Severity } from "../../core/audit/flag.ts";
import type { AuditRow } from "./audit-list.ts";

export const groupings = ["flag", "kind", "severity", "owner"] as const;
export type Grouping = (typeof groupings)[number];

export const sortings = ["worst", "dependents", "name"] as const;
export type Sorting = (typeof sortings)[number];

/** How many flags of each severity; waived ones are not counted among them. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** A group of flags, in order. */
export type AuditGroup = {
  readonly key: string;
  readonly title: string;
  readonly counts: SeverityCounts;
  readonly rows: readonly AuditRow[];
  /** Nothing in it asks for attention: closed until somebody opens it. */
  readonly quiet: boolean;
};

/** A line of the list. */
export type AuditLine =
  | { readonly type: "group"; readonly group: AuditGroup; readonly open: boolean }
  | { readonly type: "flag"; readonly row: AuditRow; readonly group: AuditGroup };

/** What the lines are made of, looked up by the page. */
export type AuditWords = {
  readonly ruleTitle: (rule: RuleId) => string;
  readonly componentName: (id: string) => string;
  /** Plural of the component's kind. */
  readonly kindName: (id: string) => string;
};

const rank: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 };
const severityTitles: Readonly<Record<Severity, string>> = {
  critical: "Critical",
  warning: "Warnings",
  info: "Notes",
};

/** Flags in groups, groups with the worst first; waived flags are a group of their own at the end. */
export function auditGroups(
  rows: readonly AuditRow[],
  grouping: Grouping,
  sorting: Sorting,
  words: AuditWords,
): AuditGroup[] {
  const byTitle = new Map<string, AuditRow[]>();
  const waived: AuditRow[] = [];
  for (const row of rows) {
    if (row.flag.waived) waived.push(row);
    else append(byTitle, groupTitle(row, grouping, words), row);
  }
  const groups = Array.from(byTitle, ([title, members]) => groupOf(title, members, sorting, words));
  groups.sort(
    (a, b) => worstOf(a) - worstOf(b) || weight(b) - weight(a) || a.title.localeCompare(b.title, "en"),
  );
  if (waived.length > 0)
    groups.push({ ...groupOf("Waived", waived, sorting, words), key: "waived", quiet: true });
  return groups;
}

/** Groups as one list of lines. @param toggled groups the user opened or closed against their default */
export function auditLines(groups: readonly AuditGroup[], toggled: ReadonlySet<string>): AuditLine[] {
  return groups.flatMap((group): AuditLine[] => {
    const open = group.quiet === toggled.has(group.key);
    const head: AuditLine = { type: "group", group, open };
    return open ? [head, ...group.rows.map((row): AuditLine => ({ type: "flag", row, group }))] : [head];
  });
}

/** Flags by severity, without the waived ones. */
export function severityCounts(rows: readonly AuditRow[]): SeverityCounts {
  const counts = { critical: 0, warning: 0, info: 0 };
  for (const { flag } of rows) if (!flag.waived) counts[flag.severity]++;
  return counts;
}

function append(groups: Map<string, AuditRow[]>, title: string, row: AuditRow): void {
  const members = groups.get(title);
  if (members) members.push(row);
  else groups.set(title, [row]);
}

function groupTitle({ flag, owner }: AuditRow, grouping: Grouping, words: AuditWords): string {
  switch (grouping) {
    case "flag":
      return words.ruleTitle(flag.rule);
    case "kind":
      return words.kindName(flag.component);
    case "severity":
      return severityTitles[flag.severity];
    case "owner":
      return owner ?? "Owner not known";
  }
}

function groupOf(title: string, rows: AuditRow[], sorting: Sorting, words: AuditWords): AuditGroup {
  const counts = severityCounts(rows);
  const quiet = counts.critical + counts.warning === 0;
  return { key: title, title, counts, quiet, rows: rows.sort(comparison(sorting, words)) };
}

function comparison(sorting: Sorting, { componentName }: AuditWords): (a: AuditRow, b: AuditRow) => number {
  const byName = (a: AuditRow, b: AuditRow) =>
    componentName(a.flag.component).localeCompare(componentName(b.flag.component), "en");
  const bySeverity = (a: AuditRow, b: AuditRow) => rank[a.flag.severity] - rank[b.flag.severity];
  const byDependents = (a: AuditRow, b: AuditRow) => b.flag.dependents - a.flag.dependents;
  switch (sorting) {
    case "worst":
      return (a, b) => bySeverity(a, b) || byDependents(a, b) || byName(a, b);
    case "dependents":
      return (a, b) => byDependents(a, b) || bySeverity(a, b) || byName(a, b);
    case "name":
      return (a, b) => byName(a, b) || bySeverity(a, b);
  }
}

function worstOf({ counts }: AuditGroup): number {
  if (counts.critical > 0) return rank.critical;
  return counts.warning > 0 ? rank.warning : rank.info;
}

/** Among groups of one severity the one with most flags of it first. */
function weight({ counts }: AuditGroup): number {
  return counts.critical || counts.warning || counts.info;
}
