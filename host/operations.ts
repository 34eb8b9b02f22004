import { dirname, isAbsolute } from "node:path";
import type {
  OperationArguments,
  OperationOutput,
  Operations,
  Snapshot,
  SnapshotChange,
} from "../core/contract.ts";
import type { Model } from "../core/model.ts";
import { OperationError } from "../core/operation-error.ts";
import { createModelOperations } from "../core/operations.ts";
import { findAppRoot } from "./app-root.ts";
import { createGitOperations } from "./git/git-operations.ts";
import { readSettings, settingsFile, writeSettings } from "./settings.ts";
import type { Keychain } from "./wiki/secret-store.ts";
import { createWikiOperations } from "./wiki/wiki-operations.ts";
import { createEditingOperations } from "./workspace/editing-operations.ts";
import type { Session } from "./workspace/session.ts";

/** What only a desktop can do. */
export type Desktop = {
  /** Lets the user choose a folder: its absolute path, or undefined when they gave up. */
  readonly pickFolder: () => Promise<string | undefined>;
  /** Puts a file into the desktop's bin; left out: as the system's own tools do it. */
  readonly moveToBin?: (file: string) => Promise<void>;
  /** Where passwords and tokens of wikis are kept; left out: in memory only. */
  readonly keychain?: Keychain;
};

/** Every operation of the contract, over the open workspace; without a desktop it is browser mode. */
export function createOperations(session: Session, desktop?: Desktop): Operations {
  const file = settingsFile();
  return {
    ...ofCurrentModel(session),
    snapshot: ({ since }) => currentSnapshot(session, file, since),
    ...createEditingOperations(session, desktop?.moveToBin),
    ...createGitOperations(session),
    ...createWikiOperations(session, {
      folder: dirname(file),
      userAgent: `toolforge-runbooks/${findAppRoot().version}`,
      keychain: desktop?.keychain,
    }),
    openFolder: (input) => openFolder(session, desktop, input),
    readSettings: () => readSettings(file).settings,
    writeSettings: (settings) => {
      writeSettings(file, settings);
      return {};
    },
    about: () => ({
      version: findAppRoot().version,
      mode: desktop ? "desktop" : "browser",
      platform: process.platform,
      settingsFile: file,
      canPickFolder: desktop !== undefined,
    }),
  };
}

/**
 * As it is on disk at this moment, whether or not a watcher has noticed. One who has a revision is told at once what
 * is known to have changed since: whatever else has, they hear of when the disk has been looked at.
 */
async function currentSnapshot(
  session: Session,
  file: string,
  since: string | undefined,
): Promise<Snapshot | SnapshotChange> {
  const { problem } = readSettings(file);
  const change = since === undefined ? undefined : session.changeSince(since);
  if (change) {
    // A failure is told to whoever waits for a check; this answer does not.
    session.checkInSlices().catch(() => {});
    return problem ? { ...change, problems: [...change.problems, { values: [problem] }] } : change;
  }
  await session.checkInSlices();
  const snapshot = session.snapshot();
  return problem ? { ...snapshot, problems: [...snapshot.problems, problem] } : snapshot;
}

async function openFolder(
  session: Session,
  desktop: Desktop | undefined,
  { folder, builtIn }: OperationArguments<"openFolder">,
): Promise<OperationOutput<"openFolder">> {
  if (builtIn) {
    session.openBuiltIn();
    return { opened: true };
  }
  const chosen = folder ?? (await desktop?.pickFolder());
  if (chosen === undefined && desktop) return { opened: false };
  session.openFolder(checkedFolder(chosen));
  return { opened: true };
}

/** Made anew only when the model is another one, so that its index and flags are kept between questions. */
function ofCurrentModel(session: Session): ReturnType<typeof createModelOperations> {
  let made: { model: Model; operations: ReturnType<typeof createModelOperations> } | undefined;
  const current = () => {
    const model = session.model();
    if (made?.model !== model)
      made = { model, operations: createModelOperations(model, () => performance.now()) };
    return made.operations;
  };
  return {
    search: (input) => current().search(input),
    show: (input) => current().show(input),
    path: (input) => current().path(input),
    matchAlert: (input) => current().matchAlert(input),
    audit: (input) => current().audit(input),
    impact: (input) => current().impact(input),
    identity: (input) => current().identity(input),
    structure: (input) => current().structure(input),
    exportAudit: (input) => current().exportAudit(input),
    exportRunbooks: (input) => current().exportRunbooks(input),
    draftReport: (input) => current().draftReport(input),
    draftPlan: (input) => current().draftPlan(input),
    draftView: (input) => current().draftView(input),
    lint: (input) => current().lint(input),
    doctor: (input) => current().doctor(input),
  };
}

/** Network paths are refused: merely looking at one sends the user's login to whoever owns that server. */
function checkedFolder(folder: string | undefined): string {
  if (folder === undefined) throw new OperationError("bad-input", "Give the path of a folder to open.");
  if (/^[\\/]{2}/.test(folder)) {
    throw new OperationError("bad-input", `${folder} is on another machine; copy it here, then open it.`);
  }
  if (!isAbsolute(folder)) {
    throw new OperationError("bad-input", `${folder} is not an absolute path, such as /home/me/workspace.`);
  }
  return folder;
}
