import { app } from "electron";

/**
 * Ends the program with its window, but on macOS, where it stays in the dock and opens again from there.
 *
 * @param ending is told that the program is asked to end, before its window is
 */
export function setUpLifeCycle(open: () => void, ending: () => void): void {
  app.on("before-quit", ending);
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  app.on("activate", open);
}
