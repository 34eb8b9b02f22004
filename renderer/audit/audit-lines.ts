import type { RuleId, Severity } from "../../core/audit/flag.ts";
import type { AuditRow } from "./audit-list.ts";
import {
  byWeight,
  compareRows,
  nameOrder,
  type Sorting,
  severityRank,
  type Weight,
  weightOf,
} from "./audit-order.ts";

export const groupings = ["flag", "component", "kind", "severity", "owner"] as const;
export type Grouping = (typeof groupings)[number];

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

type Weighed = { readonly group: AuditGroup; readonly weight: Weight };
type Bucket = { readonly key: string; readonly title: string; readonly rows: AuditRow[] };

const severityTitles: Readonly<Record<Severity, string>> = {
  critical: "Critical",
  warning: "Warnings",
  info: "Notes",
};

/**
 * Flags in groups. However they are grouped, explained immutability and waived flags are a quiet group each, at
 * the end: they are there to be counted, not to be read first.
 */
export function auditGroups(
  rows: readonly AuditRow[],
  grouping: Grouping,
  sorting: Sorting,
  words: AuditWords,
): AuditGroup[] {
  const buckets = new Map<string, Bucket>();
  const explained: Bucket = { key: "explained", title: words.ruleTitle("immutable-explained"), rows: [] };
  const waived: Bucket = { key: "waived", title: "Waived", rows: [] };
  for (const row of rows) {
    if (row.flag.waived) waived.rows.push(row);
    else if (isExplained(row)) explained.rows.push(row);
    else bucketOf(row, grouping, words, buckets).rows.push(row);
  }
  const groups = Array.from(buckets.values(), (bucket) => groupOf(bucket, sorting, words));
  const quiet = [explained, waived].filter((bucket) => bucket.rows.length > 0);
  return [
    ...inOrder(groups, sorting),
    ...quiet.map((bucket) => ({ ...groupOf(bucket, sorting, words), quiet: true })),
  ];
}

/** Groups as one list of lines. @param toggled groups the user opened or closed against their default */
export function auditLines(groups: readonly AuditGroup[], toggled: ReadonlySet<string>): AuditLine[] {
  return groups.flatMap((group): AuditLine[] => {
    const open = group.quiet === toggled.has(group.key);
    const head: AuditLine = { type: "group", group, open };
    return open ? [head, ...group.rows.map((row): AuditLine => ({ type: "flag", row, group }))] : [head];
  });
}

/** Name of a line that stays its own when lines come and go. */
export function lineKey(line: AuditLine | undefined): string | undefined {
  if (!line) return undefined;
  return line.type === "group" ? `group ${line.group.key}` : line.row.key;
}

/** Flags by severity, without the waived ones. */
export function severityCounts(rows: readonly AuditRow[]): SeverityCounts {
  const counts = { critical: 0, warning: 0, info: 0 };
  for (const { flag } of rows) if (!flag.waived) counts[flag.severity]++;
  return counts;
}

function isExplained({ flag }: AuditRow): boolean {
  return flag.rule === "immutable-explained" && flag.severity === "info";
}

function bucketOf(
  row: AuditRow,
  grouping: Grouping,
  words: AuditWords,
  buckets: Map<string, Bucket>,
): Bucket {
  const { key, title } = placeOf(row, grouping, words);
  const known = buckets.get(key);
  if (known) return known;
  const bucket: Bucket = { key, title, rows: [] };
  buckets.set(key, bucket);
  return bucket;
}

function placeOf({ flag, owner }: AuditRow, grouping: Grouping, words: AuditWords): Omit<Bucket, "rows"> {
  const named = (title: string) => ({ key: title, title });
  switch (grouping) {
    case "flag":
      return { key: flag.rule, title: words.ruleTitle(flag.rule) };
    case "component":
      return { key: flag.component, title: words.componentName(flag.component) };
    case "kind":
      return named(words.kindName(flag.component));
    case "severity":
      return named(severityTitles[flag.severity]);
    case "owner":
      return named(owner ?? "Owner not known");
  }
}

function groupOf({ key, title, rows }: Bucket, sorting: Sorting, words: AuditWords): AuditGroup {
  const counts = severityCounts(rows);
  const quiet = counts.critical + counts.warning === 0;
  return { key, title, counts, quiet, rows: rows.sort(compareRows(sorting, words.componentName)) };
}

/** Quiet groups come last; among the others the order is that of the rows. */
function inOrder(groups: readonly AuditGroup[], sorting: Sorting): AuditGroup[] {
  const weighed = groups.map((group): Weighed => ({ group, weight: weightOf(group.rows) }));
  weighed.sort(
    (a, b) =>
      Number(a.group.quiet) - Number(b.group.quiet) ||
      byWeight(a.weight, b.weight, sorting) ||
      (sorting === "name" ? 0 : countOfWorst(b.group) - countOfWorst(a.group)) ||
      nameOrder(a.group.title, b.group.title),
  );
  return weighed.map(({ group }) => group);
}

function countOfWorst({ counts, rows }: AuditGroup): number {
  const worst = (Object.keys(severityRank) as Severity[]).find((severity) => counts[severity] > 0);
  return worst ? counts[worst] : rows.length;
}
