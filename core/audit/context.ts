import { keptDependentCounts } from "../graph/dependent-counts.ts";
import { edgesAt, type Graph } from "../graph/graph.ts";
import { structureOf } from "../graph/structure.ts";
import type { Structure } from "../graph/structure-schema.ts";
import { keptBy, keptByBoth } from "../kept-by.ts";
import type { Problem } from "../problem.ts";
import { type Assessment, assessRunbook } from "../runbook/assess.ts";
import { attachedRunbooks } from "../runbook/attachments.ts";
import { buildKnownNames, type KnownNames } from "../runbook/known-names.ts";
import { buildMentions, type Mention, mentionsIn } from "../runbook/mentions.ts";
import { buildNameIndex, type NameIndex } from "../runbook/name-index.ts";
import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import type { Runbook } from "../schema/runbook.ts";
import type { Source } from "../schema/source.ts";
import type { Workspace } from "../schema/workspace.ts";

/** What the audit is given. */
export type AuditInput = {
  readonly workspace: Workspace;
  readonly graph: Graph;
  /** What loading has reported: relations with a missing end are not in the workspace any more. */
  readonly problems: readonly Problem[];
};

/** What the rules look at: the workspace, and what is derived from it once for all of them. */
export type AuditContext = AuditInput & {
  /** YYYY-MM-DD from which ages are counted. */
  readonly today: string;
  readonly componentOf: (id: string) => Component | undefined;
  readonly sourceOf: (id: string) => Source | undefined;
  /** What a component needs, and what needs it: relations in the order of the files. */
  readonly needs: (id: string) => readonly Relation[];
  readonly neededBy: (id: string) => readonly Relation[];
  /** Components that need one, directly or not, over hard relations that break or alarm. */
  readonly dependentsOf: (id: string) => number;
  /** Ids of the checks with an alert text. */
  readonly checksOf: (alert: string) => readonly string[];
  readonly runbooksOf: (id: string) => readonly Runbook[];
  readonly assessmentOf: (runbook: Runbook) => Assessment;
  readonly mentionsOf: (id: string) => readonly Mention[];
  /** Made at first use, as they cost most. */
  readonly nameIndex: () => NameIndex;
  readonly knownNames: () => KnownNames;
  readonly structure: () => Structure;
};

/** Derives what the rules share. @param today YYYY-MM-DD */
export function auditContext(input: AuditInput, today: string): AuditContext {
  const { workspace, graph } = input;
  const sources = new Map(workspace.sources.map((source) => [source.id, source]));
  const counts = keptDependentCounts(graph);
  const relations = relationsOf(graph);
  const attached = attachedRunbooks(workspace.components, workspace.runbooks);
  const checks = checksByAlert(workspace.components);
  const nameIndex = () => nameIndexOf(workspace.components);
  const mentions = once(() => buildMentions(nameIndex(), workspace.runbooks, keptMentionsIn));
  return {
    ...input,
    today,
    componentOf: (id) => graph.components[graph.indexOf.get(id) ?? -1],
    sourceOf: (id) => sources.get(id),
    needs: relations.needs,
    neededBy: relations.neededBy,
    dependentsOf: (id) => counts[graph.indexOf.get(id) ?? -1] ?? 0,
    checksOf: (alert) => checks.get(alert) ?? [],
    runbooksOf: (id) => attached.get(id) ?? [],
    assessmentOf: (runbook) => assessed(runbook, today),
    mentionsOf: (id) => mentions().get(id) ?? [],
    nameIndex,
    structure: once(() => structureOf(graph, workspace.runbooks)),
    knownNames: () => knownNamesOf(workspace.components),
  };
}

// After a save nearly everything is the very same value as before, and so is what follows from it alone.
const nameIndexOf = keptBy(buildNameIndex);
const knownNamesOf = keptBy((components: readonly Component[]) =>
  buildKnownNames(components, nameIndexOf(components)),
);
const keptMentionsIn = keptByBoth(mentionsIn);
const relationsOf = keptBy((graph: Graph) => ({
  needs: relationsBy(graph, "needs"),
  neededBy: relationsBy(graph, "neededBy"),
}));
const assessments = new WeakMap<Runbook, { readonly today: string; readonly value: Assessment }>();

/** A runbook assessed as of a day; that of the last day is kept. */
function assessed(runbook: Runbook, today: string): Assessment {
  const last = assessments.get(runbook);
  if (last?.today === today) return last.value;
  const value = assessRunbook(runbook, today);
  assessments.set(runbook, { today, value });
  return value;
}

function checksByAlert(components: readonly Component[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, check } of components) {
    if (check) ids.set(check.alert, [...(ids.get(check.alert) ?? []), id]);
  }
  return ids;
}

/**
 * Relations at each component in one direction, listed at the first question and then kept. Those into blind
 * spots are left out: they are found, not written, and a rule of its own speaks of them.
 */
function relationsBy(graph: Graph, way: "needs" | "neededBy"): (id: string) => readonly Relation[] {
  const kept: (readonly Relation[] | undefined)[] = new Array(graph.components.length);
  return (id) => {
    const node = graph.indexOf.get(id);
    if (node === undefined) return [];
    kept[node] ??= Array.from(edgesAt(graph[way], node))
      .flatMap((edge) => graph.relations[edge] ?? [])
      .filter(({ type }) => type !== "leads-into");
    return kept[node];
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
