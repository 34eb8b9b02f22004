import { app, crashReporter, dialog, type WebContents } from "electron";
import type { Log } from "./log-file.ts";

/**
 * Writes down what goes wrong, and tells the user; nothing is sent anywhere.
 *
 * @returns what ends the program for a failure it cannot go on after
 */
export function setUpCrashHandling(log: Log, logFile: string): (error: unknown) => void {
  const end = (error: unknown) => {
    log("ended by a failure", error);
    const message = error instanceof Error ? error.message : String(error);
    dialog.showErrorBox("The program has to close", `${message}\n\nDetails are in ${logFile}`);
    app.exit(1);
  };
  crashReporter.start({ uploadToServer: false });
  // After an exception nobody expected, nothing is known about the program's state.
  process.on("uncaughtException", end);
  process.on("unhandledRejection", (reason) => log("unhandled rejection", reason));
  app.on("child-process-gone", (_event, details) => log("child process gone", details));
  app.on("render-process-gone", (_event, contents, details) => {
    log("page gone", details);
    if (details.reason !== "clean-exit") void offerReload(contents);
  });
  return end;
}

async function offerReload(contents: WebContents): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: "warning",
    message: "The page has stopped working",
    detail: "Files on disk are as they were last saved. Unsaved text is offered when the page is back.",
    buttons: ["Reload", "Quit"],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) app.quit();
  else if (!contents.isDestroyed()) contents.reload();
}
