import { app } from "electron";
import type { Session } from "../host/workspace/session.ts";
import { deepLinkOf } from "./deep-link.ts";
import type { PageWindow } from "./page-window.ts";
import { openLaterWorkspace, workspaceOf } from "./workspace-argument.ts";

/**
 * One copy of the program runs for each user. A later one hands its arguments to the first and ends.
 *
 * @returns whether this is the first one; another has been told to end
 */
export function setUpSingleInstance(): boolean {
  const first = app.requestSingleInstanceLock();
  if (!first) app.quit();
  return first;
}

/** Does what later starts ask for: brings the window to the front, at a link, with a folder. */
export function setUpLaterStarts(page: PageWindow, started: Promise<Session>): void {
  app.on("second-instance", async (_event, argv, folder) => {
    const workspace = await started;
    openLaterWorkspace(workspace, workspaceOf(argv, folder));
    page.show(deepLinkOf(argv));
  });
}
