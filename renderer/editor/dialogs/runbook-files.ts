import type { Services } from "../../app/services.ts";
import { useNavigation } from "../../navigation/navigation-store.ts";
import { loadWorkspace } from "../../workspace/workspace-store.ts";
import { type EditorMode, useModes } from "../mode-store.ts";
import { bufferOf } from "../session/buffers.ts";
import type { Written } from "../session/move-buffer.ts";
import { runbookId, runbookPath } from "../session/runbook-path.ts";
import { type Removed, useRunbookDialogs } from "./dialog-store.ts";

// Everything that changes the files of runbooks but a save. What needs CodeMirror is loaded when it is needed.

/** Shows a new text of a runbook that has no file yet. */
export async function beginRunbook(services: Services, path: string, text: string): Promise<void> {
  const { newBuffer } = await import("../session/open-buffer.ts");
  newBuffer(services, path, text);
  leadTo(path, useModes.getState().editing);
}

/** Begins a runbook with the text of another; it is unsaved until its first save. */
export async function duplicateRunbook(services: Services, path: string, id: string): Promise<void> {
  await beginRunbook(services, runbookPath(id), await currentText(services, path));
}

/**
 * Gives the file of a runbook another name. Text of it that is not saved goes along, with its undo history.
 *
 * @throws HostError in words for the user; the file then has its old name
 */
export async function renameRunbook(services: Services, path: string, id: string): Promise<void> {
  const to = runbookPath(id);
  const rename = async () => {
    const { hash } = await services.host.call("readFile", { path });
    await services.host.call("renameFile", { from: path, to, expected: hash });
    return undefined;
  };
  if (bufferOf(path)) {
    await moveOpenText(services, path, to, rename);
    return;
  }
  await rename();
  const mode = useModes.getState().byPath.get(path) ?? "read";
  await loadWorkspace(services.host, services.model);
  leadTo(to, mode);
}

/**
 * Writes the present text of an open runbook into a new file, and goes on in that one. The file it comes from is left
 * as it is.
 *
 * @throws HostError in words for the user; the text is then where it was
 */
export async function saveRunbookAs(services: Services, path: string, id: string): Promise<void> {
  const to = runbookPath(id);
  const { openSessionOf, textToSave } = await import("../session/sessions.ts");
  await moveOpenText(services, path, to, async () => {
    const session = openSessionOf(path);
    const { doc } = session.state;
    const text = textToSave(session);
    const { hash } = await services.host.call("saveFile", { path: to, text, expected: null });
    return { doc, hash };
  });
}

async function moveOpenText(
  services: Services,
  path: string,
  to: string,
  move: () => Promise<Written | undefined>,
): Promise<void> {
  const { moveBuffer } = await import("../session/move-buffer.ts");
  await moveBuffer(services, path, to, move);
  useRunbookDialogs.setState({ ledTo: to });
  // The text is on screen already: nobody has to wait for the list.
  void loadWorkspace(services.host, services.model);
}

/** Moves the file of a runbook to the bin; how it went is said above the list, with a way back. */
export async function removeRunbook(services: Services, path: string): Promise<void> {
  try {
    // Before the file goes: without it any open text counts as unsaved.
    const unsaved = bufferOf(path)?.dirty ? { unsaved: await currentText(services, path) } : {};
    const { hash, encoding } = await services.host.call("readFile", { path });
    const { before, bin } = await services.host.call("removeFile", { path, expected: hash });
    const text = encoding === "utf-8" ? { text: before } : {};
    if (bufferOf(path)) {
      const { closeBuffer } = await import("../session/close-buffer.ts");
      await closeBuffer(services, path);
    }
    // Left before the way back is offered: whoever takes it at once is not sent away again.
    useNavigation.getState().go({ screen: "runbooks", runbook: undefined });
    useRunbookDialogs.setState({ removed: { path, bin, ...text, ...unsaved }, failure: undefined });
    await loadWorkspace(services.host, services.model);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    useRunbookDialogs.setState({ removed: undefined, failure: `Not deleted: ${words}` });
  }
}

/** Writes a removed file again, as it was; text of it that was not saved is unsaved again. @throws HostError in words for the user */
export async function bringBack(services: Services, { path, text, unsaved }: Removed): Promise<void> {
  if (text === undefined) return;
  await services.host.call("saveFile", { path, text, expected: null });
  if (unsaved !== undefined) {
    const { openBuffer } = await import("../session/open-buffer.ts");
    const { putText } = await import("../session/settle.ts");
    await openBuffer(services, path);
    putText(path, unsaved);
    show(path, useModes.getState().editing);
  }
  await loadWorkspace(services.host, services.model);
  useRunbookDialogs.setState({ removed: undefined });
  if (unsaved === undefined) show(path, "read");
}

async function currentText({ host }: Services, path: string): Promise<string> {
  if (bufferOf(path)) {
    const { openSessionOf, plainText } = await import("../session/sessions.ts");
    return plainText(openSessionOf(path));
  }
  return (await host.call("readFile", { path })).text;
}

/** Shows a runbook in the place of the dialog that has led there. */
function leadTo(path: string, mode: EditorMode): void {
  useRunbookDialogs.setState({ ledTo: path });
  show(path, mode);
}

function show(path: string, mode: EditorMode): void {
  useModes.getState().show(path, mode);
  useNavigation.getState().go({ screen: "runbooks", runbook: runbookId(path) });
}
