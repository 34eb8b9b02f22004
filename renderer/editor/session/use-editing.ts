import { useEffect } from "react";
import { type Services, useServices } from "../../app/services.ts";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { useBuffers } from "./buffers.ts";
import { claimWorkspace } from "./claim-store.ts";
import { findRecoveries, useRecoveries } from "./recoveries-store.ts";
import { answerOtherWindows } from "./writer.ts";

let looked = false;

/**
 * Keeps open texts in step with the disk: they are compared with their files whenever the workspace has changed and
 * whenever the window comes to the front, so that nothing depends on a watcher. What is left of a crash is looked
 * for once.
 */
export function useEditing(): void {
  const services = useServices();
  useEffect(() => {
    if (!looked) {
      looked = true;
      answerOtherWindows();
      findRecoveries(services.host).catch((error: unknown) => {
        const words = error instanceof Error ? error.message : String(error);
        useRecoveries.setState({ lost: [`It could not be looked for unsaved text: ${words}`] });
      });
      claimWorkspace(services.host).catch(() => {});
    }
    return followDisk(services);
  }, [services]);
}

/** What needs CodeMirror is loaded once something is open. */
function followDisk(services: Services): () => void {
  const compare = async () => {
    if (useBuffers.getState().byPath.size === 0) return;
    const { checkBuffers } = await import("./disk-changes.ts");
    await checkBuffers(services);
  };
  const stop = useWorkspace.subscribe((state, before) => {
    if (state.generation !== before.generation) void compare();
  });
  const look = () => {
    if (document.visibilityState === "hidden") void flush();
    else if (useBuffers.getState().byPath.size > 0) {
      // The host tells of a change as of any other; what it has missed is found by reading.
      void services.host.call("checkNow", {}).then(compare, compare);
    }
  };
  window.addEventListener("focus", look);
  window.addEventListener("pagehide", flushNow);
  document.addEventListener("visibilitychange", look);
  void compare();
  return () => {
    stop();
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
