import type { Placed } from "./load/checked-list.ts";
import { dropAboutUnknown, dropDangling, dropDuplicates } from "./load/consistency.ts";
import { type FileParts, partsOf } from "./load/file-parts.ts";
import { shortened } from "./load/problem-list.ts";
import type { Problem } from "./problem.ts";
import type { Component } from "./schema/component.ts";
import type { Place, Workspace } from "./schema/workspace.ts";

/** A text file of the workspace; `path` is relative to it, with forward slashes. */
export type WorkspaceFile = { readonly path: string; readonly text: string };

/** What each file gave the last time, by path, so that only changed files are parsed again. */
export type LoadMemory = Map<string, { readonly text: string; readonly parts: FileParts }>;

/**
 * Reads every file and never stops at a bad one: what is wrong becomes a problem with file, line, column and
 * remedy, and all the rest loads. The result is consistent: ids are unique, relations have both ends.
 * Files are taken in the order of their paths, so equal content gives equal results.
 *
 * @param memory of an earlier call; it is brought up to date
 */
export function loadWorkspace(
  files: readonly WorkspaceFile[],
  memory: LoadMemory = new Map(),
): { workspace: Workspace; problems: Problem[] } {
  const parts = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map((file) => remembered(file, memory));
  forgetOthers(files, memory);
  const components = dropDuplicates(
    parts.flatMap((part) => part.components),
    "component",
  );
  const sources = dropDuplicates(
    parts.flatMap((part) => part.sources),
    "source",
  );
  const relations = dropDangling(
    parts.flatMap((part) => part.relations),
    components.kept,
  );
  const runbooks = dropDuplicates(
    parts.flatMap((part) => part.runbooks),
    "runbook",
  );
  const changes = dropAboutUnknown(
    parts.flatMap((part) => part.changes),
    components.kept,
  );
  const views = dropDuplicates(
    parts.flatMap((part) => part.views),
    "view",
  );
  const plans = dropDuplicates(
    parts.flatMap((part) => part.plans),
    "plan",
  );
  const dropped = [components, sources, relations, runbooks, changes, views, plans].flatMap(
    ({ problems }) => problems,
  );
  return {
    workspace: {
      manifest: parts.find((part) => part.manifest)?.manifest ?? { title: "Untitled workspace" },
      components: valuesOf(components.kept),
      relations: valuesOf(relations.kept),
      sources: valuesOf(sources.kept),
      waivers: valuesOf(parts.flatMap((part) => part.waivers)),
      runbooks: valuesOf(runbooks.kept),
      changes: valuesOf(changes.kept),
      views: valuesOf(views.kept),
      plans: valuesOf(plans.kept),
      places: placesOf(components.kept),
    },
    problems: shortened([...parts.flatMap((part) => part.problems), ...dropped]),
  };
}

function remembered(file: WorkspaceFile, memory: LoadMemory): FileParts {
  const before = memory.get(file.path);
  if (before?.text === file.text) return before.parts;
  const parts = partsOf(file);
  memory.set(file.path, { text: file.text, parts });
  return parts;
}

function forgetOthers(files: readonly WorkspaceFile[], memory: LoadMemory): void {
  const present = new Set(files.map(({ path }) => path));
  for (const path of memory.keys()) if (!present.has(path)) memory.delete(path);
}

function valuesOf<T>(items: readonly Placed<T>[]): T[] {
  return items.map((item) => item.value);
}

/** Without a prototype, because ids are words that people choose, such as `constructor`. */
function placesOf(components: readonly Placed<Component>[]): Record<string, Place> {
  const places: Record<string, Place> = Object.create(null) as Record<string, Place>;
  for (const { value, file, line } of components) places[value.id] = { file, line };
  return places;
}
