import type { Placed } from "./load/checked-list.ts";
import { dropAboutUnknown, dropDangling, dropDuplicates } from "./load/consistency.ts";
import { type FileParts, partsOf } from "./load/file-parts.ts";
import { ListMemory } from "./load/list-memory.ts";
import { shortened } from "./load/problem-list.ts";
import type { Problem } from "./problem.ts";
import type { Component } from "./schema/component.ts";
import type { Place, Workspace } from "./schema/workspace.ts";

/** A text file of the workspace; `path` is relative to it, with forward slashes. */
export type WorkspaceFile = { readonly path: string; readonly text: string };

/** What an earlier call has made, so that only changed files are parsed and only changed lists made again. */
export type LoadMemory = {
  /** What each file gave, by path. */
  readonly files: Map<string, { readonly text: string; readonly parts: FileParts }>;
  readonly lists: ListMemory;
};

/** A memory of nothing yet. */
export function newLoadMemory(): LoadMemory {
  return { files: new Map(), lists: new ListMemory() };
}

/**
 * Reads every file and never stops at a bad one: what is wrong becomes a problem with file, line, column and
 * remedy, and all the rest loads. The result is consistent: ids are unique, relations have both ends.
 * Files are taken in the order of their paths, so equal content gives equal results.
 *
 * @param memory of an earlier call; it is brought up to date. Values of unchanged files, and lists to which no
 *   changed file adds anything, are then the very same objects as before.
 */
export function loadWorkspace(
  files: readonly WorkspaceFile[],
  memory: LoadMemory = newLoadMemory(),
): { workspace: Workspace; problems: Problem[] } {
  const parts = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map((file) => remembered(file, memory));
  forgetOthers(files, memory);
  const components = listOf("components", parts, memory, (all) => dropDuplicates(all, "component"));
  const known = components.kept;
  const lists = {
    sources: listOf("sources", parts, memory, (all) => dropDuplicates(all, "source")),
    relations: listOf("relations", parts, memory, (all) => dropDangling(all, known), [known]),
    runbooks: listOf("runbooks", parts, memory, (all) => dropDuplicates(all, "runbook")),
    changes: listOf("changes", parts, memory, (all) => dropAboutUnknown(all, known), [known]),
    views: listOf("views", parts, memory, (all) => dropDuplicates(all, "view")),
    plans: listOf("plans", parts, memory, (all) => dropDuplicates(all, "plan")),
  };
  const waivers = listOf("waivers", parts, memory, (kept) => ({ kept, problems: [] }));
  const dropped = [components, ...Object.values(lists)].flatMap(({ problems }) => problems);
  return {
    workspace: {
      manifest: parts.find((part) => part.manifest)?.manifest ?? { title: "Untitled workspace" },
      components: components.values,
      relations: lists.relations.values,
      sources: lists.sources.values,
      waivers: waivers.values,
      runbooks: lists.runbooks.values,
      changes: lists.changes.values,
      views: lists.views.values,
      plans: lists.plans.values,
      places: memory.lists.kept("places", [known], () => placesOf(known)),
    },
    problems: shortened([...parts.flatMap((part) => part.problems), ...dropped]),
  };
}

type ListName = Exclude<keyof FileParts, "manifest" | "problems">;
type ItemOf<N extends ListName> = FileParts[N][number]["value"];
type Kept<T> = { readonly kept: readonly Placed<T>[]; readonly problems: readonly Problem[] };

/** One list over all files, with what had to be dropped. @param others what else decides about it */
function listOf<N extends ListName>(
  name: N,
  parts: readonly FileParts[],
  { lists }: LoadMemory,
  checked: (all: readonly Placed<ItemOf<N>>[]) => Kept<ItemOf<N>>,
  others: readonly unknown[] = [],
): Kept<ItemOf<N>> & { readonly values: ItemOf<N>[] } {
  const given = parts.map((part) => part[name]).filter((list) => list.length > 0);
  return lists.kept(name, [...given, ...others], () => {
    const result = checked(given.flat() as Placed<ItemOf<N>>[]);
    return { ...result, values: result.kept.map(({ value }) => value) };
  });
}

function remembered(file: WorkspaceFile, { files }: LoadMemory): FileParts {
  const before = files.get(file.path);
  if (before?.text === file.text) return before.parts;
  const parts = partsOf(file);
  files.set(file.path, { text: file.text, parts });
  return parts;
}

function forgetOthers(present: readonly WorkspaceFile[], { files }: LoadMemory): void {
  const paths = new Set(present.map(({ path }) => path));
  for (const path of files.keys()) if (!paths.has(path)) files.delete(path);
}

/** Without a prototype, because ids are words that people choose, such as `constructor`. */
function placesOf(components: readonly Placed<Component>[]): Record<string, Place> {
  const places: Record<string, Place> = Object.create(null) as Record<string, Place>;
  for (const { value, file, line } of components) places[value.id] = { file, line };
  return places;
}
