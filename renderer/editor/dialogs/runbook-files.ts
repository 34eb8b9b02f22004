import type { Services } from "../../app/services.ts";
import { useNavigation } from "../../navigation/navigation-store.ts";
import { loadWorkspace } from "../../workspace/workspace-store.ts";
import { useModes } from "../mode-store.ts";
import { bufferOf } from "../session/buffers.ts";
import { runbookId, runbookPath } from "../session/runbook-path.ts";
import { type Removed, useRunbookDialogs } from "./dialog-store.ts";

// Everything that changes the files of runbooks but a save. What needs CodeMirror is loaded when it is needed.

/** Shows a new text of a runbook that has no file yet. */
export async function beginRunbook(services: Services, path: string, text: string): Promise<void> {
  const { newBuffer } = await import("../session/open-buffer.ts");
  newBuffer(services, path, text);
  const { focusText } = await import("../code/focus-text.ts");
  focusText(path);
  useRunbookDialogs.setState({ began: true });
  show(path, useModes.getState().editing);
}

/** Begins a runbook with the text of another; it is unsaved until its first save. */
export async function duplicateRunbook(services: Services, path: string, id: string): Promise<void> {
  await beginRunbook(services, runbookPath(id), await currentText(services, path));
}

/**
 * Gives the file of a runbook another name. Text of it that is not saved goes along.
 *
 * @throws HostError in words for the user; the file then has its old name
 */
export async function renameRunbook(services: Services, path: string, id: string): Promise<void> {
  const to = runbookPath(id);
  const { hash } = await services.host.call("readFile", { path });
  await services.host.call("renameFile", { from: path, to, expected: hash });
  const buffer = bufferOf(path);
  if (buffer) {
    const { moveBuffer } = await import("../session/move-buffer.ts");
    await moveBuffer(services, path, to);
  }
  const mode = useModes.getState().byPath.get(path) ?? "read";
  await loadWorkspace(services.host, services.model);
  show(to, mode);
}

/** Moves the file of a runbook to the bin; how it went is said above the list, with a way back. */
export async function removeRunbook(services: Services, path: string): Promise<void> {
  try {
    const { hash } = await services.host.call("readFile", { path });
    const { before, bin } = await services.host.call("removeFile", { path, expected: hash });
    useRunbookDialogs.setState({ removed: { path, text: before, bin }, failure: undefined });
    if (bufferOf(path)) {
      const { closeBuffer } = await import("../session/close-buffer.ts");
      await closeBuffer(services, path);
    }
    await loadWorkspace(services.host, services.model);
    useNavigation.getState().go({ screen: "runbooks", runbook: undefined });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    useRunbookDialogs.setState({ removed: undefined, failure: `Not deleted: ${words}` });
  }
}

/** Writes a removed file again, as it was. @throws HostError in words for the user */
export async function bringBack(services: Services, { path, text }: Removed): Promise<void> {
  await services.host.call("saveFile", { path, text, expected: null });
  await loadWorkspace(services.host, services.model);
  useRunbookDialogs.setState({ removed: undefined });
  show(path, "read");
}

async function currentText({ host }: Services, path: string): Promise<string> {
  if (bufferOf(path)) {
    const { openSessionOf, plainText } = await import("../session/sessions.ts");
    return plainText(openSessionOf(path));
  }
  return (await host.call("readFile", { path })).text;
}

function show(path: string, mode: "edit" | "split" | "read"): void {
  useModes.getState().show(path, mode);
  useNavigation.getState().go({ screen: "runbooks", runbook: runbookId(path) });
}
