import { useEffect } from "react";
import { type Services, useServices } from "../../app/services.ts";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { useBuffers } from "./buffers.ts";
import { claimWorkspace } from "./claim-store.ts";
import { findRecoveries, useRecoveries } from "./recoveries-store.ts";
import { answerOtherWindows, renewWriter } from "./writer.ts";

/**
 * Looks for what a crash has left behind and says that this window edits, once for each workspace that is opened.
 * Keeps open texts in step with the disk: they are compared with their files whenever the workspace has changed and
 * whenever the window comes to the front, so that nothing depends on a watcher.
 */
export function useEditing(): void {
  const services = useServices();
  useEffect(() => {
    const stop = [answerOtherWindows(), followWorkspace(services), followWindow(services)];
    return () => {
      for (const end of stop) end();
    };
  }, [services]);
}

/** The folder that was looked into last. */
let looked: string | undefined;

function followWorkspace(services: Services): () => void {
  const follow = (generation: number | undefined) => {
    const { overview, generation: now } = useWorkspace.getState();
    if (!overview || generation === now) return;
    if (overview.folder === looked) void compare(services);
    else void enter(services, overview.folder);
  };
  follow(undefined);
  return useWorkspace.subscribe((_, before) => follow(before.generation));
}

async function enter(services: Services, folder: string): Promise<void> {
  const isAnother = looked !== undefined;
  looked = folder;
  if (isAnother) await leaveTexts(services);
  useRecoveries.setState({ list: [], lost: [] });
  claimWorkspace(services.host).catch(() => {});
  try {
    await findRecoveries(services.host);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    useRecoveries.setState({ lost: [`It could not be looked for unsaved text: ${words}`] });
  }
}

/**
 * Texts of another workspace must not be written into this one. What was not saved of them is in the journal of
 * theirs, and is offered when that is opened again.
 */
async function leaveTexts(services: Services): Promise<void> {
  renewWriter();
  const paths = [...useBuffers.getState().byPath.keys()];
  if (paths.length === 0) return;
  const { closeBuffer } = await import("./close-buffer.ts");
  for (const path of paths) await closeBuffer(services, path);
}

/** What needs CodeMirror is loaded once something is open. */
async function compare(services: Services): Promise<void> {
  if (useBuffers.getState().byPath.size === 0) return;
  const { checkBuffers } = await import("./disk-changes.ts");
  await checkBuffers(services);
}

function followWindow(services: Services): () => void {
  const look = () => {
    if (document.visibilityState === "hidden") void flush();
    else if (useBuffers.getState().byPath.size > 0) {
      // The host tells of a change as of any other; what it has missed is found by reading.
      const read = () => compare(services);
      void services.host.call("checkNow", {}).then(read, read);
    }
  };
  window.addEventListener("focus", look);
  window.addEventListener("pagehide", flushNow);
  document.addEventListener("visibilitychange", look);
  return () => {
    window.removeEventListener("focus", look);
    window.removeEventListener("pagehide", flushNow);
    document.removeEventListener("visibilitychange", look);
  };
}

const flushNow = () => void flush();

async function flush(): Promise<void> {
  if (useBuffers.getState().byPath.size === 0) return;
  const { flushJournal } = await import("./journal-keeper.ts");
  await flushJournal();
}
