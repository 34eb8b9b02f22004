import { checkList, checkOne, type Placed } from "./load/checked-list.ts";
import { dropDangling, dropDuplicates } from "./load/consistency.ts";
import { shortened } from "./load/problem-list.ts";
import { parseRunbookFile } from "./load/runbook-file.ts";
import { parseYamlFile, type YamlFile } from "./load/yaml-file.ts";
import type { Problem } from "./problem.ts";
import { type Component, componentSchema } from "./schema/component.ts";
import { type Relation, relationSchema } from "./schema/relation.ts";
import type { Runbook } from "./schema/runbook.ts";
import { type Source, sourceSchema } from "./schema/source.ts";
import { type Waiver, waiverSchema } from "./schema/waiver.ts";
import { type Manifest, manifestSchema, type Place, type Workspace } from "./schema/workspace.ts";

/** A text file of the workspace; `path` is relative to it, with forward slashes. */
export type WorkspaceFile = { readonly path: string; readonly text: string };

/** What one file contributes, before anything is compared across files. */
type Parts = {
  manifest?: Manifest;
  components: Placed<Component>[];
  relations: Placed<Relation>[];
  sources: Placed<Source>[];
  waivers: Placed<Waiver>[];
  runbooks: Runbook[];
  problems: Problem[];
};

/**
 * Reads every file and never stops at a bad one: what is wrong becomes a problem with file, line, column and
 * remedy, and all the rest loads. The result is consistent: ids are unique, relations have both ends.
 * Files are taken in the order of their paths, so equal content gives equal results.
 */
export function loadWorkspace(files: readonly WorkspaceFile[]): {
  workspace: Workspace;
  problems: Problem[];
} {
  const parts = emptyParts();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) addFile(parts, file);
  const components = dropDuplicates(parts.components, "component");
  const sources = dropDuplicates(parts.sources, "source");
  const relations = dropDangling(parts.relations, components.kept);
  const runbooks = dropDuplicates(
    parts.runbooks.map((value) => ({ value, file: value.file, line: 1, column: 1 })),
    "runbook",
  );
  const dropped = [components, sources, relations, runbooks].flatMap(({ problems }) => problems);
  return {
    workspace: {
      manifest: parts.manifest ?? { title: "Untitled workspace" },
      components: valuesOf(components.kept),
      relations: valuesOf(relations.kept),
      sources: valuesOf(sources.kept),
      waivers: valuesOf(parts.waivers),
      runbooks: valuesOf(runbooks.kept),
      places: placesOf(components.kept),
    },
    problems: shortened([...parts.problems, ...dropped]),
  };
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

function emptyParts(): Parts {
  return { components: [], relations: [], sources: [], waivers: [], runbooks: [], problems: [] };
}

function addFile(parts: Parts, { path, text }: WorkspaceFile): void {
  if (path.startsWith("runbooks/")) {
    const { runbook, problems } = parseRunbookFile(path, text);
    parts.runbooks.push(runbook);
    parts.problems.push(...problems);
    return;
  }
  const { file, problems } = parseYamlFile(path, text);
  parts.problems.push(...problems);
  if (file) addYaml(parts, file);
}

function addYaml(parts: Parts, file: YamlFile): void {
  const value = file.value ?? {};
  if (typeof value !== "object" || Array.isArray(value)) {
    parts.problems.push({
      ...{ file: file.path, line: 1, column: 1, severity: "error" },
      what: "The file must hold named lists.",
      remedy: "Write “components:” or “relations:” above the list.",
    });
    return;
  }
  if (file.path === "graph-data/workspace.yaml") {
    const checked = checkOne(file, [], value, manifestSchema);
    if (checked.value) parts.manifest = checked.value;
    parts.problems.push(...checked.problems);
    return;
  }
  addLists(parts, file, value as Record<string, unknown>);
}

/** Any YAML file may hold any of the lists; unknown names beside them are reported. */
function addLists(parts: Parts, file: YamlFile, value: Record<string, unknown>): void {
  const take = <T>(name: string, into: Placed<T>[], checked: { items: Placed<T>[]; problems: Problem[] }) => {
    into.push(...checked.items);
    parts.problems.push(...checked.problems);
    rest.delete(name);
  };
  const rest = new Set(Object.keys(value));
  take("components", parts.components, checkList(file, ["components"], value.components, componentSchema));
  take("relations", parts.relations, checkList(file, ["relations"], value.relations, relationSchema));
  take("sources", parts.sources, checkList(file, ["sources"], value.sources, sourceSchema));
  take("waivers", parts.waivers, checkList(file, ["waivers"], value.waivers, waiverSchema));
  for (const name of rest) {
    parts.problems.push({
      ...{ file: file.path, ...file.placeOf([name]), severity: "warning" },
      what: `Unknown list “${name}”.`,
      remedy: "Use components, relations, sources or waivers.",
    });
  }
}
