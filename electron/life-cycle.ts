import { app } from "electron";

/** Ends the program with its window, but on macOS, where it stays in the dock and opens again from there. */
export function setUpLifeCycle(open: () => void): void {
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  app.on("activate", open);
}
