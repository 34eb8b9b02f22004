import type { OperationOutput } from "../../core/contract.ts";
import type { NamedView, SavedView } from "../../core/schema/saved-view.ts";
import type { Services } from "../app/services.ts";
import { loadWorkspace } from "../workspace/workspace-store.ts";
import type { SavedViewEntry } from "./saved-view-entry.ts";

/** What it takes to bring a deleted view back. */
export type DeletedView = { readonly title: string; readonly path: string; readonly text: string };

/** Writes a new file for a view. @returns its id @throws HostError in words for the user */
export async function saveView({ host, model }: Services, view: SavedView): Promise<string> {
  const { path, text } = await model.ask("draftView", view);
  await host.call("saveFile", { path, text, expected: null });
  await loadWorkspace(host, model);
  return idOf(path);
}

/** Writes another content into the file of a view; its file keeps its name. @throws HostError likewise */
export async function rewriteView(
  { host, model }: Services,
  { view, hash }: SavedViewEntry,
  content: SavedView,
): Promise<void> {
  const { text } = await model.ask("draftView", content);
  await host.call("saveFile", { path: view.file, text, expected: known(view, hash) });
  await loadWorkspace(host, model);
}

/** Removes the file of a view. @throws HostError likewise */
export async function deleteView(
  { host, model }: Services,
  { view, hash }: SavedViewEntry,
): Promise<DeletedView> {
  const { path, before }: OperationOutput<"removeFile"> = await host.call("removeFile", {
    path: view.file,
    expected: known(view, hash),
  });
  await loadWorkspace(host, model);
  return { title: view.title, path, text: before };
}

/** Brings a deleted view back as it was, byte by byte. @throws HostError likewise */
export async function restoreView({ host, model }: Services, { path, text }: DeletedView): Promise<void> {
  await host.call("saveFile", { path, text, expected: null });
  await loadWorkspace(host, model);
}

/** Without knowing what is replaced nothing is: somebody else's work could be lost. */
function known({ file }: NamedView, hash: string | undefined): string {
  if (hash === undefined) throw new Error(`The content of ${file} is not known here; nothing was changed.`);
  return hash;
}

function idOf(path: string): string {
  return path.replace(/^views\//, "").replace(/\.ya?ml$/i, "");
}
