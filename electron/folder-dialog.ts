import { BrowserWindow, dialog, type OpenDialogOptions } from "electron";

const options: OpenDialogOptions = {
  title: "Open workspace folder",
  buttonLabel: "Open",
  properties: ["openDirectory"],
};

/** Lets the user choose a folder. Returns its absolute path, or undefined when they gave up. */
export async function pickFolder(): Promise<string | undefined> {
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? undefined : filePaths[0];
}
