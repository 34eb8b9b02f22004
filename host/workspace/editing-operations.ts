import type { OperationArguments, Operations } from "../../core/contract.ts";
import { OperationError } from "../../core/operation-error.ts";
import { type DesktopBin, takeToBin } from "./bin/take-to-bin.ts";
import { reasonOf } from "./file-problem.ts";
import { keepingRemoved, keepingRenamed, keepingVersions } from "./history/keep-version.ts";
import { history, version } from "./history/kept-versions.ts";
import { Journals } from "./journal/journals.ts";
import { claim, releaseClaim } from "./lock/claim.ts";
import { readFile } from "./read-file/read-file.ts";
import { renameFile } from "./rename/rename-file.ts";
import { removeFile } from "./save/remove-file.ts";
import { saveFile } from "./save/save-file.ts";
import { waive } from "./save/waive.ts";
import type { Session } from "./session.ts";

type EditingOperation =
  | "saveFile"
  | "removeFile"
  | "waive"
  | "readFile"
  | "renameFile"
  | "journal"
  | "journalDrop"
  | "recoveries"
  | "history"
  | "version"
  | "claim"
  | "checkNow";

/** The operations that change files of the open workspace and keep unsaved text and earlier versions of them. */
export function createEditingOperations(
  session: Session,
  desktopBin: DesktopBin | undefined,
): Operations<EditingOperation> {
  const journals = journalsOf(session);
  const claimed = new Set<string>();
  return {
    saveFile: (input) => saveKeepingVersions(session, input),
    removeFile: (input) => removeToBin(session, input, desktopBin),
    waive: (input) =>
      keepingVersions(session, "graph-data/waivers.yaml", "save", () => waive(session, input)),
    readFile: (input) => readFile(session, input),
    renameFile: (input) => keepingRenamed(session, () => renameFile(session, input)),
    journal: (input) => kept(input.path, () => journals().keep(input)),
    journalDrop: async (input) => {
      await kept("The text", () => journals().drop(input));
      return {};
    },
    recoveries: (input) => recovered(() => journals().recoveries(input)),
    history: (input) => history(session, input),
    version: (input) => version(session, input),
    claim: (input) => {
      const { folder } = session.snapshot();
      if (!claimed.has(folder)) process.once("exit", () => releaseClaim(folder));
      claimed.add(folder);
      return claim(folder, input);
    },
    checkNow: async () => ({ changed: await session.checkInSlices() }),
  };
}

/** Saves one file; what it held and what it holds then is kept in its history. */
export function saveKeepingVersions(session: Session, input: OperationArguments<"saveFile">) {
  const why = input.restores ? "restore" : "save";
  return keepingVersions(session, input.path, why, () => saveFile(session, input));
}

function removeToBin(
  session: Session,
  input: OperationArguments<"removeFile">,
  desktopBin: DesktopBin | undefined,
) {
  const { folder } = session.snapshot();
  return keepingRemoved(session, input.path, async () => {
    let bin = "";
    const removed = await removeFile(session, input, async (entry) => {
      bin = await takeToBin(folder, entry, desktopBin);
    });
    return { ...removed, bin };
  });
}

/** The journals of the workspace that is open now. Those of others stay: their text may be gone back to. */
function journalsOf(session: Session): () => Journals {
  const made = new Map<string, Journals>();
  return () => {
    const { folder } = session.snapshot();
    const journals = made.get(folder) ?? new Journals(folder);
    made.set(folder, journals);
    return journals;
  };
}

async function kept<T>(what: string, keep: () => Promise<T>): Promise<T> {
  try {
    return await keep();
  } catch (error) {
    const now = "A crash would lose it: save it now, or copy it elsewhere.";
    throw new OperationError("not-saved", `${what} is not kept while you type: ${reasonOf(error)}. ${now}`);
  }
}

async function recovered<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const what = `Whether unsaved text was left behind cannot be told: ${reasonOf(error)}.`;
    throw new OperationError("unreadable", what);
  }
}
