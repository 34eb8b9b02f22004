import { app, safeStorage, session } from "electron";
import { createOperations } from "../host/operations.ts";
import { desktopKeychain, type SafeStorage } from "../host/wiki/secret-store.ts";
import type { Session } from "../host/workspace/session.ts";
import { setUpProtocol } from "./app-protocol.ts";
import { moveToBin } from "./bin.ts";
import { builtInFolder } from "./built-in-workspace.ts";
import { deepLinkOf } from "./deep-link.ts";
import { setUpDownloads } from "./downloads.ts";
import { pickFolder } from "./folder-dialog.ts";
import { setUpCalls } from "./ipc.ts";
import { setUpMenu } from "./menu.ts";
import { setUpOfflineSession } from "./offline.ts";
import type { PageWindow } from "./page-window.ts";
import { setUpPermissions } from "./permissions.ts";
import { openFirstWorkspace, workspaceOf } from "./workspace-argument.ts";

/** Absolute paths that the start needs. */
export type StartPaths = {
  /** Folder with the program's package.json. */
  readonly program: string;
  /** Folder of the built page. */
  readonly renderer: string;
  /** The program's own folder of this user. */
  readonly userData: string;
};

/** Waits for Electron to be ready, then sets up the rest. The window comes last, when everything it may ask for is there. */
export async function start(page: PageWindow, paths: StartPaths): Promise<Session> {
  await app.whenReady();
  setUpPermissions(session.defaultSession);
  setUpOfflineSession(session.defaultSession);
  setUpDownloads(session.defaultSession);
  setUpProtocol(paths.renderer);
  const builtIn = await builtInFolder(paths.program, paths.userData);
  const workspace = openFirstWorkspace(builtIn, workspaceOf(process.argv, process.cwd()));
  workspace.onChange((revision) => page.send({ type: "workspace-changed", revision }));
  const keychain = desktopKeychain(secretsOfDesktop());
  setUpCalls(createOperations(workspace, { pickFolder, moveToBin, keychain }));
  setUpMenu((command) => page.send({ type: "command", command }));
  page.show(deepLinkOf(process.argv));
  return workspace;
}

/** Which means Linux has chosen is told there only: elsewhere Electron has no such function. */
function secretsOfDesktop(): SafeStorage {
  const always = {
    isAsyncEncryptionAvailable: () => safeStorage.isAsyncEncryptionAvailable(),
    encryptStringAsync: (text: string) => safeStorage.encryptStringAsync(text),
    decryptStringAsync: (bytes: Buffer) => safeStorage.decryptStringAsync(bytes),
  };
  if (process.platform !== "linux") return always;
  return { ...always, getSelectedStorageBackend: () => safeStorage.getSelectedStorageBackend() };
}
