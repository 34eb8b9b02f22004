import type { BlindSpot } from "../../core/blind-spots/blind-spot.ts";
import type {
  Answer,
  ModelOperationName,
  OperationInput,
  Snapshot,
  SnapshotChange,
} from "../../core/contract.ts";
import { impactOf } from "../../core/impact/impact.ts";
import { createModel, type Model } from "../../core/model.ts";
import { OperationError } from "../../core/operation-error.ts";
import { createModelOperations } from "../../core/operations.ts";
import { packIndex, restoreIndex } from "../../core/search/pack.ts";
import { buildSearchIndex, type SearchIndex } from "../../core/search/search.ts";
import { updatedIndex } from "../../core/search/update-index.ts";
import { changed } from "../../core/snapshot-change.ts";
import { buildView } from "../../core/view/build-view.ts";
import type { GraphView } from "../../core/view/graph-view.ts";
import type { Format } from "../../core/view/impact-places.ts";
import { impactView } from "../../core/view/impact-view.ts";
import type { ViewRequest } from "../../core/view/view-request.ts";
import { type AuditList, auditList } from "../audit/audit-list.ts";
import { createTextHost, type TextHost } from "../editor/worker/text-host.ts";
import { createFactsHost, type FactsHost } from "../facts/facts-host.ts";
import type { Completion, FilterAnswer } from "../filter/filter-port.ts";
import { type PlanDocument, type PlanEntry, planDocument, planEntries } from "../impact/plan-document.ts";
import { type RunbookDocument, runbookDocument } from "../runbooks/runbook-document.ts";
import { type SourceRow, sourceRows } from "../sources/source-rows.ts";
import { childLines, rootLines, type TreeLine } from "../tree/tree-lines.ts";
import { type SavedViewEntry, savedViewEntries } from "../views/saved-view-entry.ts";
import { type Overview, overviewOf } from "./directory.ts";
import { type IndexCache, worthCaching } from "./index-cache.ts";
import { completionsFor, filterOf, idsOf } from "./model-filter.ts";
import { type OverviewChange, overviewChange, withEarlier } from "./overview-change.ts";

/** What the worker offers to the page. Every function but `load` needs a loaded workspace. */
export type ModelHost = TextHost &
  FactsHost & {
    /**
     * Takes a workspace in, or what has become of the one that is loaded, and sums it up for a page that has the
     * last summary.
     *
     * @throws RangeError when a change is not one of what is loaded
     */
    readonly load: (snapshot: Snapshot | SnapshotChange, today: string) => Promise<OverviewChange>;
    /** A model operation of the contract. */
    readonly ask: (name: ModelOperationName, input: unknown) => Promise<Answer<unknown>>;
    readonly view: (request: ViewRequest) => GraphView;
    /** Top lines of the tree, of the components that pass a filter. */
    readonly treeRoots: (query: string) => readonly TreeLine[];
    readonly treeChildren: (id: string, query: string) => readonly TreeLine[];
    readonly filter: (query: string) => FilterAnswer;
    readonly completions: (text: string, cursor: number) => readonly Completion[];
    readonly runbook: (id: string) => RunbookDocument | undefined;
    readonly sources: () => readonly SourceRow[];
    readonly auditList: () => AuditList;
    /** The answer to "what breaks?" as a drawing. */
    readonly impactView: (question: OperationInput<"impact">, format: Format) => GraphView;
    /** Plans of the workspace, newest first. */
    readonly plans: () => readonly PlanEntry[];
    readonly plan: (id: string) => PlanDocument | undefined;
    /** Saved views by title. */
    readonly savedViews: () => readonly SavedViewEntry[];
    /** The blind spot of that id, or those about the component of that id. */
    readonly blindSpots: (id: string) => readonly BlindSpot[];
    readonly allBlindSpots: () => readonly BlindSpot[];
  };

type Loaded = {
  readonly model: Model;
  readonly operations: ReturnType<typeof createModelOperations>;
  readonly snapshot: Snapshot;
  /** Without the blind spots, which a model adds. */
  readonly index: SearchIndex;
  readonly overview: Overview;
};

/** @param cache where a large search index is kept between starts */
export function createModelHost(cache?: IndexCache): ModelHost {
  let loaded: Loaded | undefined;
  const current = (): Loaded => {
    if (!loaded) throw new Error("The workspace has not been loaded yet.");
    return loaded;
  };
  return {
    async load(given, today) {
      const before = "since" in given ? current() : undefined;
      const snapshot = before && "since" in given ? changed(before.snapshot, given) : (given as Snapshot);
      const { workspace, problems, folder, builtIn, revision } = snapshot;
      const index =
        (before && updatedIndex(before.index, workspace)) ??
        (await searchIndexFor(workspace, revision, cache));
      const model = createModel(workspace, problems, today, index, before?.model);
      const overview = withEarlier(overviewOf(model, { folder, builtIn, revision }), before?.overview);
      const operations = createModelOperations(model, () => performance.now());
      loaded = { model, operations, snapshot, index, overview };
      return overviewChange(overview, before?.overview);
    },
    ask: (name, input) => answered(current().operations, name, input),
    view: (request) => buildView(current().model, request),
    treeRoots: (query) => rootLines(current().model, filterOf(current().model, query)),
    treeChildren: (id, query) => childLines(current().model, id, filterOf(current().model, query)),
    filter: (query) => idsOf(current().model, query),
    completions: (text, cursor) => completionsFor(current().model, text, cursor),
    runbook: (id) => runbookDocument(current().model, id),
    sources: () => sourceRows(current().model),
    auditList: () => auditList(current().model),
    impactView: (question, format) =>
      impactView(current().model, impactOf(current().model, question), format),
    plans: () => planEntries(current().model),
    plan: (id) => planDocument(current().model, id),
    savedViews: () => savedViewEntries(current().model.workspace.views, current().snapshot.hashes),
    blindSpots: (id) =>
      current().model.blindSpots.filter(({ component, about }) => component.id === id || about === id),
    allBlindSpots: () => current().model.blindSpots,
    ...createTextHost(() => current().model),
    ...createFactsHost(() => current().model),
  };
}

/** The page is typed by the contract, so its input needs no second check here: zod stays out of the page. */
async function answered(
  operations: Loaded["operations"],
  name: ModelOperationName,
  input: unknown,
): Promise<Answer<unknown>> {
  try {
    const run = operations[name] as (input: unknown) => unknown;
    return { ok: true, value: await run(input) };
  } catch (error) {
    const code = error instanceof OperationError ? error.code : "failed";
    return { ok: false, code, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Restores a kept index where there is one for this revision; keeping one is never worth failing for. */
async function searchIndexFor(
  workspace: Snapshot["workspace"],
  revision: string,
  cache: IndexCache | undefined,
): Promise<SearchIndex> {
  if (!cache || !worthCaching(workspace.components.length + workspace.runbooks.length)) {
    return buildSearchIndex(workspace);
  }
  const kept = await cache.read(revision).catch(() => undefined);
  if (kept) {
    try {
      return restoreIndex(kept, workspace);
    } catch {
      // Packed by another version: build it anew and keep that.
    }
  }
  const index = buildSearchIndex(workspace);
  await cache.write(revision, packIndex(index)).catch(() => undefined);
  return index;
}
