/**
 * Electron's runtime cannot be had on every machine, so the main process is tested against this: it records what
 * it is told and lets a test raise events. Nothing is decided here but what electron.d.ts says Electron refuses;
 * types are those of the real electron.d.ts.
 */
import { EventEmitter } from "node:events";
import { existsSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type * as Electron from "electron";

/** One call into Electron: `app.enableSandbox` with its arguments. */
type Call = { readonly name: string; readonly args: readonly unknown[] };

/** Everything that was called, in order. */
export const calls: Call[] = [];

/** What the stand-in answers; a test may set it before it boots the program. */
export const answers = {
  firstInstance: true,
  dark: false,
  messageBox: 0,
  folders: ["/chosen"],
  ready: Promise.resolve(),
  /** Folder that stands for the desktop's bin; undefined: it has none. */
  bin: undefined as string | undefined,
  /** How Linux would keep secrets; basic_text: with a key that is no secret. */
  secrets: "basic_text" as "basic_text" | "gnome_libsecret",
  /** Holds the folders that `getPath` names. */
  home: join(tmpdir(), "electron-stand-in"),
};

/** Arguments of the calls of that name, in order. */
export function argumentsOf(name: string): (readonly unknown[])[] {
  return calls.filter((call) => call.name === name).map((call) => call.args);
}

function recorded<A extends readonly unknown[], R>(name: string, run: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    calls.push({ name, args });
    return run(...args);
  };
}

const nothing = (..._args: unknown[]) => {};

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  enableSandbox: recorded("app.enableSandbox", nothing),
  requestSingleInstanceLock: recorded("app.requestSingleInstanceLock", () => answers.firstInstance),
  setAsDefaultProtocolClient: recorded("app.setAsDefaultProtocolClient", (_scheme: string) => true),
  whenReady: recorded("app.whenReady", () => answers.ready),
  quit: recorded("app.quit", nothing),
  exit: recorded("app.exit", nothing),
  getPath: (name: string) => join(answers.home, name),
  setPath: recorded("app.setPath", (_name: string, path: string) => {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} is not there`);
  }),
  commandLine: { appendSwitch: recorded("app.commandLine.appendSwitch", nothing) },
}) satisfies Pick<
  Electron.App,
  "isPackaged" | "enableSandbox" | "requestSingleInstanceLock" | "whenReady" | "quit" | "exit"
> & {
  commandLine: Pick<Electron.CommandLine, "appendSwitch">;
};

class WebContents extends EventEmitter {
  /** What `isLoading` says; a test sets it. */
  loading = false;
  openHandler: Parameters<Electron.WebContents["setWindowOpenHandler"]>[0] | undefined;
  readonly isLoading = () => this.loading;
  /** What `isCrashed` says; a test sets it. */
  crashed = false;
  readonly isDestroyed = () => false;
  readonly isCrashed = () => this.crashed;
  readonly reload = recorded("webContents.reload", nothing);
  readonly send = recorded("webContents.send", (_channel: string, ..._args: unknown[]) => {});
  readonly setWindowOpenHandler = (handler: Parameters<Electron.WebContents["setWindowOpenHandler"]>[0]) => {
    this.openHandler = handler;
  };
}

/** A page of any kind, as `web-contents-created` brings them. */
export function createWebContents(): WebContents {
  const contents = new WebContents();
  app.emit("web-contents-created", {}, contents);
  return contents;
}

export class BrowserWindow extends EventEmitter {
  /** Every window that was opened. */
  static readonly opened: BrowserWindow[] = [];
  static readonly getFocusedWindow = () => null;
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = createWebContents();
  minimized = false;
  readonly isMinimized = () => this.minimized;
  readonly show = recorded("window.show", nothing);
  readonly focus = recorded("window.focus", nothing);
  readonly restore = recorded("window.restore", nothing);
  readonly loadURL = recorded("window.loadURL", async (_url: string) => {});
  /** As Electron does: asks, and goes unless somebody calls it off. */
  readonly close = recorded("window.close", () => {
    let goes = true;
    const preventDefault = () => {
      goes = false;
    };
    this.emit("close", { preventDefault });
    if (goes) this.emit("closed");
  });
  readonly destroy = recorded("window.destroy", () => void this.emit("closed"));

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    BrowserWindow.opened.push(this);
    calls.push({ name: "new BrowserWindow", args: [options] });
  }
}

export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: recorded("session.setPermissionRequestHandler", nothing),
    setPermissionCheckHandler: recorded("session.setPermissionCheckHandler", nothing),
    setDevicePermissionHandler: recorded("session.setDevicePermissionHandler", nothing),
    webRequest: { onBeforeRequest: recorded("session.webRequest.onBeforeRequest", nothing) },
  }),
};

export const protocol = {
  registerSchemesAsPrivileged: recorded("protocol.registerSchemesAsPrivileged", nothing),
  handle: recorded("protocol.handle", nothing),
} satisfies Pick<Electron.Protocol, "registerSchemesAsPrivileged" | "handle">;

export const ipcMain = {
  handle: recorded("ipcMain.handle", nothing),
} satisfies Pick<Electron.IpcMain, "handle">;

export const shell = {
  openExternal: recorded("shell.openExternal", async (_url: string) => {}),
  trashItem: recorded("shell.trashItem", async (path: string) => {
    if (answers.bin === undefined) throw new Error("Failed to move item to trash");
    renameSync(path, join(answers.bin, basename(path)));
  }),
} satisfies Pick<Electron.Shell, "openExternal" | "trashItem">;

/** Turns each byte round: enough to see that what is written is not what was given. */
const turned = (bytes: Uint8Array) => Buffer.from(bytes.map((byte) => byte ^ 0xff));

export const safeStorage = {
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => answers.secrets,
  encryptStringAsync: async (text: string) => turned(Buffer.from(text)),
  decryptStringAsync: async (bytes: Buffer) => ({ result: turned(bytes).toString(), shouldReEncrypt: false }),
} satisfies Pick<
  Electron.SafeStorage,
  "isAsyncEncryptionAvailable" | "getSelectedStorageBackend" | "encryptStringAsync" | "decryptStringAsync"
>;

export const dialog = {
  showErrorBox: recorded("dialog.showErrorBox", nothing),
  showMessageBox: recorded("dialog.showMessageBox", async (..._args: unknown[]) => ({
    response: answers.messageBox,
    checkboxChecked: false,
  })),
  showOpenDialog: recorded("dialog.showOpenDialog", async (..._args: unknown[]) => ({
    canceled: answers.folders.length === 0,
    filePaths: answers.folders,
  })),
} satisfies Pick<Electron.Dialog, "showErrorBox" | "showMessageBox" | "showOpenDialog">;

export const crashReporter = {
  start: recorded("crashReporter.start", nothing),
} satisfies Pick<Electron.CrashReporter, "start">;

export const nativeTheme = {
  get shouldUseDarkColors() {
    return answers.dark;
  },
} satisfies Pick<Electron.NativeTheme, "shouldUseDarkColors">;

export const Menu = {
  buildFromTemplate: recorded("Menu.buildFromTemplate", (template: unknown) => template),
  setApplicationMenu: recorded("Menu.setApplicationMenu", nothing),
};

export const contextBridge = {
  exposeInMainWorld: recorded("contextBridge.exposeInMainWorld", nothing),
} satisfies Pick<Electron.ContextBridge, "exposeInMainWorld">;

export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: recorded(
    "ipcRenderer.invoke",
    async (..._args: unknown[]): Promise<unknown> => ({ ok: true, value: {} }),
  ),
  send: recorded("ipcRenderer.send", (_channel: string, ..._args: unknown[]) => {}),
}) satisfies Pick<Electron.IpcRenderer, "invoke" | "send">;
