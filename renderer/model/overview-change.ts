import { fromRuns, isWhole, type Run, runsOf } from "../../core/runs.ts";
import type { DirectoryEntry, Overview, RunbookEntry } from "./directory.ts";

/**
 * An overview as it crosses from the worker to the page: the two long lists by what the page has of them already, so
 * that a save costs the page's main thread no more than what it changed.
 */
export type OverviewChange = {
  readonly rest: Omit<Overview, "directory" | "runbooks">;
  readonly directory: readonly Run<DirectoryEntry>[];
  readonly runbooks: readonly Run<RunbookEntry>[];
};

/** The overview with every entry of an earlier one that says the same. */
export function withEarlier(now: Overview, before: Overview | undefined): Overview {
  if (!before) return now;
  return {
    ...now,
    directory: withEarlierEntries(now.directory, before.directory),
    runbooks: withEarlierEntries(now.runbooks, before.runbooks),
  };
}

/** What is to be sent to one who has `before`; its entries must be the very same values where they say the same. */
export function overviewChange(now: Overview, before: Overview | undefined): OverviewChange {
  const { directory, runbooks, ...rest } = now;
  return {
    rest,
    directory: runsOf(before?.directory ?? [], directory),
    runbooks: runsOf(before?.runbooks ?? [], runbooks),
  };
}

/** The overview that was sent; a list in which nothing has changed is the very same list as before. */
export function overviewAfter(change: OverviewChange, before: Overview | undefined): Overview {
  return {
    ...change.rest,
    directory: listAfter(before?.directory ?? [], change.directory),
    runbooks: listAfter(before?.runbooks ?? [], change.runbooks),
  };
}

function listAfter<T>(before: readonly T[], runs: readonly Run<T>[]): readonly T[] {
  return isWhole(runs, before.length) ? before : fromRuns(before, runs);
}

function withEarlierEntries<T extends { readonly id: string }>(
  now: readonly T[],
  before: readonly T[],
): readonly T[] {
  const earlier = new Map(before.map((entry) => [entry.id, entry]));
  return now.map((entry) => {
    const known = earlier.get(entry.id);
    return known && saysTheSame(known, entry) ? known : entry;
  });
}

/** Whether two entries have the same fields, whose values are plain or lists of plain ones. */
function saysTheSame(left: object, right: object): boolean {
  const fields = Object.entries(left);
  if (fields.length !== Object.keys(right).length) return false;
  return fields.every(([name, value]) => isSame(value, (right as Record<string, unknown>)[name]));
}

function isSame(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.length === right.length && left.every((value, at) => value === right[at]);
}
