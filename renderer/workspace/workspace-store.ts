import { create } from "zustand";
import type { SnapshotChange } from "../../core/contract.ts";
import { onceForAll } from "../../core/once-for-all.ts";
import { isWhole } from "../../core/runs.ts";
import type { HostClient } from "../connection/host-client.ts";
import type { DirectoryEntry, Overview } from "../model/directory.ts";
import type { ModelClient } from "../model/model-client.ts";
import { overviewAfter } from "../model/overview-change.ts";

type WorkspaceState = {
  readonly status: "loading" | "ready" | "failed";
  /** Words for the user, when loading failed. */
  readonly failure?: string | undefined;
  readonly overview?: Overview;
  readonly byId: ReadonlyMap<string, DirectoryEntry>;
  /** Rises with each loaded revision; views ask the model again when it does. */
  readonly generation: number;
  /** Day of the last load, YYYY-MM-DD. */
  readonly loadedOn?: string;
};

/** What the page knows of the open workspace. */
export const useWorkspace = create<WorkspaceState>()(() => ({
  status: "loading",
  byId: new Map(),
  generation: 0,
}));

/**
 * Brings the page up to date with what is on disk now; of a workspace that it has, only what has changed is fetched.
 * The last good one stays when that fails. Calls during a load share the next one.
 */
export function loadWorkspace(host: HostClient, model: ModelClient): Promise<void> {
  const known = loads.get(host) ?? onceForAll(() => load(host, model));
  loads.set(host, known);
  return known();
}

const loads = new WeakMap<HostClient, () => Promise<void>>();

async function load(host: HostClient, model: ModelClient): Promise<void> {
  try {
    const { overview } = useWorkspace.getState();
    if (overview) await loadChange(host, model, overview).catch(() => loadWhole(host, model));
    else await loadWhole(host, model);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    useWorkspace.setState((before) => ({ failure, status: before.overview ? "ready" : "failed" }));
  }
}

async function loadWhole(host: HostClient, model: ModelClient): Promise<void> {
  const change = await model.load(await host.call("snapshot", {}), today());
  show(overviewAfter(change, undefined));
}

/** Where the host cannot tell what has changed, it answers with the whole. */
async function loadChange(host: HostClient, model: ModelClient, before: Overview): Promise<void> {
  const snapshot = await host.call("snapshot", { since: before.revision });
  const isChange = "since" in snapshot;
  if (isChange && isNothing(snapshot, before)) {
    if (useWorkspace.getState().failure) useWorkspace.setState({ failure: undefined });
    return;
  }
  show(overviewAfter(await model.load(snapshot, today()), isChange ? before : undefined));
}

function isNothing(change: SnapshotChange, before: Overview): boolean {
  return (
    change.revision === before.revision &&
    isWhole(change.problems, before.problems.length) &&
    useWorkspace.getState().loadedOn === today()
  );
}

function show(overview: Overview): void {
  useWorkspace.setState((before) => ({
    status: "ready",
    failure: undefined,
    overview,
    byId:
      overview.directory === before.overview?.directory
        ? before.byId
        : new Map(overview.directory.map((entry) => [entry.id, entry])),
    generation: before.generation + 1,
    loadedOn: today(),
  }));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Loads now and again whenever the host says that files changed. Returns a function that stops. */
export function followWorkspace(host: HostClient, model: ModelClient): () => void {
  void loadWorkspace(host, model);
  return host.onEvent((event) => {
    const known = useWorkspace.getState().overview?.revision;
    if (event.type === "workspace-changed" && event.revision !== known) void loadWorkspace(host, model);
  });
}
