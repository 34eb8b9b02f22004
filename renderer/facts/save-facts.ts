import type { OperationOutput } from "../../core/contract.ts";
import type { Services } from "../app/services.ts";
import { loadWorkspace } from "../workspace/workspace-store.ts";
import { type FactsNotice, useFacts, type Written } from "./facts-store.ts";

type ReadFile = Pick<OperationOutput<"readFile">, "path"> & {
  /** Of what was read; null where there was no file. */
  readonly hash: string | null;
};

/** A file as it was read, and the text that it is to hold. */
export type FileEdit = { readonly file: ReadFile; readonly text: string };

/**
 * Writes the edited text over the file that was read, and tells what was done.
 *
 * @param words what was done, as a sentence
 * @throws HostError `changed-elsewhere` where the file is not what was read, `not-saved` where the disk refuses
 */
export async function saveFacts(
  services: Services,
  file: ReadFile,
  text: string,
  words: string,
): Promise<void> {
  await saveEdits(services, [{ file, text }], words);
}

/**
 * Writes several files one after the other. Where one fails those before it are written: the notice says which, and
 * takes them back.
 *
 * @throws HostError as for a single one
 */
export async function saveEdits(
  { host, model }: Services,
  edits: readonly FileEdit[],
  words: string,
): Promise<void> {
  const written: Written[] = [];
  const notes: string[] = [];
  try {
    for (const { file, text } of edits) {
      const { notKept, ...saved } = await host.call("saveFile", {
        ...{ path: file.path, text, expected: file.hash },
      });
      written.push(saved);
      if (notKept) notes.push(`${file.path} is not in the history: ${notKept}`);
    }
    tell([words, ...notes].join(" "), written);
  } catch (cause) {
    if (written.length > 0)
      tell(`Only a part was written: ${written.map(({ path }) => path).join(", ")}.`, written);
    throw cause;
  } finally {
    void loadWorkspace(host, model);
  }
}

function tell(words: string, written: readonly Written[]): void {
  useFacts.setState({ notice: { words, ...(written.length > 0 ? { undo: written } : {}) } });
}

/**
 * Puts each file back as it was before the last save, the last one first. One that has become another since stays
 * as it is.
 *
 * @throws Error that says which could not be put back, and why
 */
export async function undoFacts(
  { host, model }: Services,
  undo: NonNullable<FactsNotice["undo"]>,
): Promise<void> {
  const done: string[] = [];
  const failed: { readonly written: Written; readonly why: string }[] = [];
  for (const written of undo.toReversed()) {
    const { path, hash, before } = written;
    try {
      if (before === null) await host.call("removeFile", { path, expected: hash });
      else await host.call("saveFile", { path, text: before, expected: hash });
      done.unshift(path);
    } catch (cause) {
      failed.unshift({ written, why: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  void loadWorkspace(host, model);
  const words =
    done.length === 1 ? `${done[0]} is as it was before` : `${done.join(", ")} are as they were before`;
  if (failed.length === 0) {
    useFacts.setState({ notice: { words: `Undone: ${words}.` } });
    return;
  }
  if (done.length > 0) {
    const notice = { words: `Undone in part: ${words}.`, undo: failed.map(({ written }) => written) };
    useFacts.setState({ notice });
  }
  throw new Error(failed.map(({ why }) => why).join(" "));
}
