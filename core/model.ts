import { audit } from "./audit/audit.ts";
import type { Flag } from "./audit/flag.ts";
import type { BlindSpot } from "./blind-spots/blind-spot.ts";
import { findBlindSpots } from "./blind-spots/find-blind-spots.ts";
import { withBlindSpots } from "./blind-spots/with-blind-spots.ts";
import { buildGraph, type Graph } from "./graph/graph.ts";
import { keptBy } from "./kept-by.ts";
import type { Problem } from "./problem.ts";
import type { Runbook } from "./schema/runbook.ts";
import type { Workspace } from "./schema/workspace.ts";
import { buildSearchIndex, type SearchIndex, withSpots } from "./search/search.ts";

/** A loaded workspace with what is derived from it, each made at first use and then kept. */
export type Model = {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
  /** Components of the workspace in their order, then its blind spots. */
  readonly graph: Graph;
  readonly index: SearchIndex;
  /** Day from which ages are counted: the picture's own day, or else the given one. */
  readonly today: string;
  readonly blindSpots: readonly BlindSpot[];
  readonly flags: readonly Flag[];
  readonly flagsOf: (id: string) => readonly Flag[];
  readonly runbooksOf: (id: string) => readonly Runbook[];
};

/**
 * @param today current day as YYYY-MM-DD, used unless the workspace is a picture of a past day
 * @param index a restored search index, where one fits
 * @param before an earlier model: what is derived from the very same lists is taken over from it
 */
export function createModel(
  workspace: Workspace,
  problems: readonly Problem[],
  today: string,
  index?: SearchIndex,
  before?: Model,
): Model {
  const day = workspace.manifest.asOf ?? today;
  const graph = once(() => {
    if (before && sameGraph(before.workspace, workspace)) return before.graph;
    const { components, relations } = withBlindSpots(workspace);
    return buildGraph(components, relations);
  });
  const blindSpots = once(() => findBlindSpots(workspace));
  const searchIndex = once(() =>
    withSpots(index ?? buildSearchIndex(workspace), spotComponents(blindSpots())),
  );
  const flags = once(() => audit({ workspace, graph: graph(), problems }, day));
  const flagsById = once(() => groupByComponent(flags()));
  const runbooksById = once(() => runbooksByComponent(workspace.runbooks));
  return {
    workspace,
    problems,
    today: day,
    get graph() {
      return graph();
    },
    get index() {
      return searchIndex();
    },
    get blindSpots() {
      return blindSpots();
    },
    get flags() {
      return flags();
    },
    flagsOf: (id) => flagsById().get(id) ?? [],
    runbooksOf: (id) => runbooksById().get(id) ?? [],
  };
}

const spotComponents = keptBy((spots: readonly BlindSpot[]) => spots.map(({ component }) => component));

function sameGraph(left: Workspace, right: Workspace): boolean {
  return (
    left.components === right.components &&
    left.relations === right.relations &&
    left.sources === right.sources
  );
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function runbooksByComponent(runbooks: readonly Runbook[]): ReadonlyMap<string, readonly Runbook[]> {
  const byId = new Map<string, Runbook[]>();
  for (const runbook of runbooks) {
    for (const id of runbook.components) {
      const list = byId.get(id);
      if (list) list.push(runbook);
      else byId.set(id, [runbook]);
    }
  }
  return byId;
}

/** `Map.groupBy` would do, but Node 20 does not have it. */
function groupByComponent(flags: readonly Flag[]): ReadonlyMap<string, readonly Flag[]> {
  const byId = new Map<string, Flag[]>();
  for (const flag of flags) {
    const list = byId.get(flag.component);
    if (list) list.push(flag);
    else byId.set(flag.component, [flag]);
  }
  return byId;
}
