import { resolve } from "node:path";
import { dialog } from "electron";
import { openSession, type Session } from "../host/workspace/session.ts";

const option = "--workspace=";

/**
 * Absolute path of the folder asked for with `--workspace=DIR`, or undefined. Only this form is read: Electron
 * may reorder the arguments of a later start, which would part an option from its value.
 */
export function workspaceOf(argv: readonly string[], currentFolder: string): string | undefined {
  const folder = argv.find((argument) => argument.startsWith(option))?.slice(option.length);
  return folder ? resolve(currentFolder, folder) : undefined;
}

/** Opens the folder asked for, or the built-in workspace when there is none or it cannot be opened. */
export function openFirstWorkspace(builtInFolder: string, folder: string | undefined): Session {
  if (folder !== undefined) {
    try {
      return openSession({ builtInFolder, folder, watch: true });
    } catch (error) {
      tell(error);
    }
  }
  return openSession({ builtInFolder, watch: true });
}

/** Opens the folder that a later start asked for; what was open stays open when that fails. */
export function openLaterWorkspace(session: Session, folder: string | undefined): void {
  if (folder === undefined) return;
  try {
    session.openFolder(folder);
  } catch (error) {
    tell(error);
  }
}

function tell(error: unknown): void {
  dialog.showErrorBox("The folder was not opened", error instanceof Error ? error.message : String(error));
}
