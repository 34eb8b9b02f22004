import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import type { Source } from "../schema/source.ts";
import type { Workspace } from "../schema/workspace.ts";

/** What the rules look at beside the component itself, looked up in constant time. Relations are kept for files, keys, accounts and shares. */
export type Surroundings = {
  readonly componentOf: (id: string) => Component | undefined;
  /** Relations that start or end at a component, in the order of the files. */
  readonly needs: (id: string) => readonly Relation[];
  readonly neededBy: (id: string) => readonly Relation[];
  /** Sources that some evidence points at; those that are not declared are left out. */
  readonly sourcesOf: (evidence: readonly string[]) => readonly Source[];
  /** Sources that are known and that nobody has looked in, in the order of the file. */
  readonly unread: readonly Source[];
};

/** Indexes a workspace. O(components + relations). */
export function surroundingsIn({ components, relations, sources }: Workspace): Surroundings {
  const byId = new Map(components.map((component) => [component.id, component]));
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const asked = new Set(components.filter(isAskedFor).map(({ id }) => id));
  const starting = grouped(relations, asked, ({ from }) => from);
  const ending = grouped(relations, asked, ({ to }) => to);
  return {
    componentOf: (id) => byId.get(id),
    needs: (id) => starting.get(id) ?? [],
    neededBy: (id) => ending.get(id) ?? [],
    sourcesOf: (evidence) => evidence.flatMap((item) => sourceById.get(item.split(":", 1)[0] ?? "") ?? []),
    unread: sources.filter(({ looked }) => looked === "no"),
  };
}

/** Of most components no rule asks for relations: leaving them out makes ten thousand of them quick. */
function isAskedFor({ kind, file }: Component): boolean {
  return file !== undefined || kind === "hiera-key" || kind === "account" || kind === "data-store";
}

/** `Map.groupBy` would do, but Node 20 does not have it. */
function grouped(
  relations: readonly Relation[],
  asked: ReadonlySet<string>,
  endOf: (relation: Relation) => string,
): ReadonlyMap<string, readonly Relation[]> {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const end = endOf(relation);
    if (!asked.has(end)) continue;
    const group = groups.get(end);
    if (group) group.push(relation);
    else groups.set(end, [relation]);
  }
  return groups;
}
