import { create } from "zustand";
import type { HostClient } from "../connection/host-client.ts";
import type { DirectoryEntry, Overview } from "../model/directory.ts";
import type { ModelClient } from "../model/model-client.ts";

type WorkspaceState = {
  readonly status: "loading" | "ready" | "failed";
  /** Words for the user, when loading failed. */
  readonly failure?: string;
  readonly overview?: Overview;
  readonly byId: ReadonlyMap<string, DirectoryEntry>;
  /** Rises with each loaded revision; views ask the model again when it does. */
  readonly generation: number;
};

/** What the page knows of the open workspace. */
export const useWorkspace = create<WorkspaceState>()(() => ({
  status: "loading",
  byId: new Map(),
  generation: 0,
}));

/** Fetches the workspace and hands it to the worker; the last good one stays when that fails. */
export async function loadWorkspace(host: HostClient, model: ModelClient): Promise<void> {
  try {
    const snapshot = await host.call("snapshot", {});
    const today = new Date().toISOString().slice(0, 10);
    const overview = await model.load(snapshot, today);
    useWorkspace.setState((before) => ({
      status: "ready",
      overview,
      byId: new Map(overview.directory.map((entry) => [entry.id, entry])),
      generation: before.generation + 1,
    }));
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    useWorkspace.setState((before) => ({ failure, status: before.overview ? "ready" : "failed" }));
  }
}

/** Loads now and again whenever the host says that files changed. Returns a function that stops. */
export function followWorkspace(host: HostClient, model: ModelClient): () => void {
  void loadWorkspace(host, model);
  return host.onEvent((event) => {
    const known = useWorkspace.getState().overview?.revision;
    if (event.type === "workspace-changed" && event.revision !== known) void loadWorkspace(host, model);
  });
}
