import type { Problem } from "../problem.ts";
import { type Change, changeSchema } from "../schema/change.ts";
import { type Component, componentSchema } from "../schema/component.ts";
import type { Plan } from "../schema/plan.ts";
import { type Relation, relationSchema } from "../schema/relation.ts";
import type { Runbook } from "../schema/runbook.ts";
import type { NamedView } from "../schema/saved-view.ts";
import { type Source, sourceSchema } from "../schema/source.ts";
import { type Waiver, waiverSchema } from "../schema/waiver.ts";
import { type Manifest, manifestSchema } from "../schema/workspace.ts";
import { checkList, checkOne, type Placed } from "./checked-list.ts";
import { parsePlanFile } from "./plan-file.ts";
import { parseRunbookFile } from "./runbook-file.ts";
import { checkView } from "./view-file.ts";
import { parseYamlFile, type YamlFile } from "./yaml-file.ts";

/** What one file contributes, before anything is compared across files. */
export type FileParts = {
  readonly manifest?: Manifest;
  readonly components: readonly Placed<Component>[];
  readonly relations: readonly Placed<Relation>[];
  readonly sources: readonly Placed<Source>[];
  readonly waivers: readonly Placed<Waiver>[];
  readonly changes: readonly Placed<Change>[];
  readonly runbooks: readonly Placed<Runbook>[];
  readonly views: readonly Placed<NamedView>[];
  readonly plans: readonly Placed<Plan>[];
  readonly problems: readonly Problem[];
};

const nothing: FileParts = {
  components: [],
  relations: [],
  sources: [],
  waivers: [],
  changes: [],
  runbooks: [],
  views: [],
  plans: [],
  problems: [],
};

/** Reads one file by its place: a runbook, a plan, a view, the manifest, or lists of facts. Never throws. */
export function partsOf({ path, text }: { readonly path: string; readonly text: string }): FileParts {
  if (path.startsWith("runbooks/")) {
    const { runbook, problems } = parseRunbookFile(path, text);
    return { ...nothing, runbooks: [atStart(runbook)], problems };
  }
  if (path.startsWith("plans/")) {
    const { plan, problems } = parsePlanFile(path, text);
    return { ...nothing, plans: plan ? [atStart(plan)] : [], problems };
  }
  const { file, problems } = parseYamlFile(path, text);
  if (!file) return { ...nothing, problems };
  const parts = partsOfYaml(file);
  return { ...parts, problems: [...problems, ...parts.problems] };
}

function atStart<T extends { readonly file: string }>(value: T): Placed<T> {
  return { value, file: value.file, line: 1, column: 1 };
}

function partsOfYaml(file: YamlFile): FileParts {
  if (file.path.startsWith("views/")) {
    const { view, problems } = checkView(file);
    return { ...nothing, views: view ? [atStart(view)] : [], problems };
  }
  const value = file.value ?? {};
  if (typeof value !== "object" || Array.isArray(value)) return { ...nothing, problems: [noLists(file)] };
  if (file.path !== "graph-data/workspace.yaml") return partsOfLists(file, value as Record<string, unknown>);
  const { value: manifest, problems } = checkOne(file, [], value, manifestSchema);
  return { ...nothing, problems, ...(manifest ? { manifest } : {}) };
}

/** Any YAML file may hold any of the lists; unknown names beside them are reported. */
function partsOfLists(file: YamlFile, value: Record<string, unknown>): FileParts {
  const { components, relations, sources, waivers, changes, ...unknown } = value;
  const checked = {
    components: checkList(file, ["components"], components, componentSchema),
    relations: checkList(file, ["relations"], relations, relationSchema),
    sources: checkList(file, ["sources"], sources, sourceSchema),
    waivers: checkList(file, ["waivers"], waivers, waiverSchema),
    changes: checkList(file, ["changes"], changes, changeSchema),
  };
  return {
    ...nothing,
    components: checked.components.items,
    relations: checked.relations.items,
    sources: checked.sources.items,
    waivers: checked.waivers.items,
    changes: checked.changes.items,
    problems: [
      ...Object.values(checked).flatMap(({ problems }) => problems),
      ...Object.keys(unknown).map((name) => unknownList(file, name)),
    ],
  };
}

function noLists(file: YamlFile): Problem {
  return {
    ...{ file: file.path, line: 1, column: 1, severity: "error" },
    what: "The file must hold named lists.",
    remedy: "Write “components:” or “relations:” above the list.",
  };
}

function unknownList(file: YamlFile, name: string): Problem {
  return {
    ...{ file: file.path, ...file.placeOf([name]), severity: "warning" },
    what: `Unknown list “${name}”.`,
    remedy: "Use components, relations, sources, waivers or changes.",
  };
}
