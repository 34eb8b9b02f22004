import type { BrowserWindowConstructorOptions } from "electron";

/** Canvas colours of the two themes, so that the window does not flash white before the page is drawn. */
const canvas = { light: "#FAFAF7", dark: "#14161A" };

/**
 * Options of the program's window. What guards the page is said in full, though much of it is Electron's
 * default, so that a change of the defaults cannot pass unnoticed.
 */
export function windowOptions(preload: string, dark: boolean) {
  return {
    name: "main",
    windowStatePersistence: true,
    width: 1360,
    height: 860,
    minWidth: 720,
    minHeight: 520,
    show: false,
    backgroundColor: dark ? canvas.dark : canvas.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spelling checker would fetch its dictionaries from the network.
      spellcheck: false,
    },
  } satisfies BrowserWindowConstructorOptions;
}
