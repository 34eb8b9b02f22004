import type { OperationOutput } from "../../core/contract.ts";
import type { Services } from "../app/services.ts";
import { loadWorkspace } from "../workspace/workspace-store.ts";
import { type FactsNotice, useFacts } from "./facts-store.ts";

/**
 * Writes the edited text over the file that was read, and tells what was done.
 *
 * @param words what was done, as a sentence
 * @throws HostError `changed-elsewhere` where the file is not what was read, `not-saved` where the disk refuses
 */
export async function saveFacts(
  { host, model }: Services,
  file: OperationOutput<"readFile">,
  text: string,
  words: string,
): Promise<void> {
  const { path, hash, before, notKept } = await host.call("saveFile", {
    ...{ path: file.path, text, expected: file.hash },
  });
  useFacts.setState({
    notice: {
      words: notKept ? `${words} It is not in the history: ${notKept}` : words,
      ...(before === null ? {} : { undo: { path, hash, before } }),
    },
  });
  void loadWorkspace(host, model);
}

/**
 * Puts the file back as it was before the last save.
 *
 * @throws HostError `changed-elsewhere` where the file has become another one since
 */
export async function undoFacts(
  { host, model }: Services,
  { path, hash, before }: NonNullable<FactsNotice["undo"]>,
): Promise<void> {
  await host.call("saveFile", { path, text: before, expected: hash });
  useFacts.setState({ notice: { words: `Undone: ${path} is as it was before.` } });
  void loadWorkspace(host, model);
}
