import type { ComponentKind } from "../../core/schema/component-kinds.ts";
import { kinds } from "../../core/view/kinds.ts";
import type { DirectoryEntry } from "../model/directory.ts";

/** What a cell sorts by: higher is worse or later. Undefined where the question does not arise. */
type SortKey = number | string | undefined;

export type Column = {
  readonly title: string;
  /** What the column says, for its tooltip. */
  readonly meaning: string;
  /** Direction of the first click: whatever puts the worst, or the letter A, on top. */
  readonly firstDescending: boolean;
  readonly key: (entry: DirectoryEntry) => SortKey;
};

const severityRank = { critical: 3, warning: 2, info: 1 } as const;
const runbookRank = { reviewed: 0, draft: 1, stub: 2, none: 3 } as const;
const trackedRank = { yes: 0, unknown: 1, partly: 2, no: 3 } as const;
/** A tracked file whose value is elsewhere is known to be incomplete, as one that is partly tracked. */
const outsideRank = 1.5;
const immutableRank = { no: 0, unknown: 1, yes: 2 } as const;

/** Columns of the list, in their order. */
export const columns = {
  flags: {
    title: "Flags",
    meaning: "Worst flag, then how many others",
    firstDescending: true,
    key: ({ worst, rules }) => (worst ? severityRank[worst] * 100 + Math.min(99, rules.length) : 0),
  },
  kind: {
    title: "Kind",
    meaning: "What sort of thing it is",
    firstDescending: false,
    key: ({ kind }) => kinds[kind].label,
  },
  name: { title: "Name", meaning: "Its own name", firstDescending: false, key: ({ name }) => name },
  summary: { title: "Summary", meaning: "What it is", firstDescending: false, key: ({ summary }) => summary },
  dependents: {
    title: "Needed by",
    meaning: "How many components need it over relations that break or alarm, directly or not",
    firstDescending: true,
    key: ({ dependents }) => dependents,
  },
  runbook: {
    title: "Runbook",
    meaning: "Best state of the runbooks attached to it",
    firstDescending: true,
    key: ({ runbook }) => runbookRank[runbook],
  },
  tracked: {
    title: "Tracked",
    meaning: "Whether a repository holds it, and the value that decides in it",
    firstDescending: true,
    key: ({ tracked, valueOutsideGit }) =>
      tracked && Math.max(trackedRank[tracked], valueOutsideGit ? outsideRank : 0),
  },
  immutable: {
    title: "Immutable",
    meaning: "Whether chattr +i is set; repositories do not record it",
    firstDescending: true,
    key: ({ immutable }) => immutable && immutableRank[immutable],
  },
  owner: { title: "Owner", meaning: "Account or team", firstDescending: false, key: ({ owner }) => owner },
} as const satisfies Record<string, Column>;

export type ColumnId = keyof typeof columns;
export const columnIds = Object.keys(columns) as readonly ColumnId[];

export type Order = { readonly by: ColumnId; readonly descending: boolean };

const collator = new Intl.Collator("en", { numeric: true });

/**
 * Sorted by one column; ties go worst flag first, then most needed, then by name. Entries to which the
 * column does not apply come last in either direction.
 */
export function sortEntries(entries: readonly DirectoryEntry[], order: Order): readonly DirectoryEntry[] {
  const { key }: Column = columns[order.by];
  const keyed = entries.map((entry) => ({ entry, key: key(entry) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key, order.descending) || byTrouble(a.entry, b.entry));
  return keyed.map(({ entry }) => entry);
}

function compareKeys(a: SortKey, b: SortKey, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const ascending =
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return descending ? -ascending : ascending;
}

function byTrouble(a: DirectoryEntry, b: DirectoryEntry): number {
  const severity = (b.worst ? severityRank[b.worst] : 0) - (a.worst ? severityRank[a.worst] : 0);
  return (
    severity ||
    b.dependents - a.dependents ||
    collator.compare(a.name, b.name) ||
    collator.compare(a.id, b.id)
  );
}

/** A line of the list: a component, or the heading of a kind. */
export type ListLine =
  | { readonly type: "entry"; readonly entry: DirectoryEntry }
  | { readonly type: "group"; readonly kind: ComponentKind; readonly count: number };

/** Lines in order. Grouped, kinds come in the order in which their first entry does. */
export function listLines(sorted: readonly DirectoryEntry[], grouped: boolean): readonly ListLine[] {
  const line = (entry: DirectoryEntry): ListLine => ({ type: "entry", entry });
  if (!grouped) return sorted.map(line);
  const groups = new Map<ComponentKind, DirectoryEntry[]>();
  for (const entry of sorted) {
    const group = groups.get(entry.kind);
    if (group) group.push(entry);
    else groups.set(entry.kind, [entry]);
  }
  return [...groups].flatMap(([kind, entries]) => [
    { type: "group", kind, count: entries.length },
    ...entries.map(line),
  ]);
}
