import { join } from "node:path";
import type { AppRoot } from "../host/app-root.ts";
import { setUpScheme } from "./app-protocol.ts";
import { setUpCrashHandling } from "./crashes.ts";
import { setUpDeepLinks } from "./deep-link-events.ts";
import { setUpLifeCycle } from "./life-cycle.ts";
import { createLog } from "./log-file.ts";
import { setUpNavigationLocks } from "./navigation.ts";
import { setUpOfflineEngine } from "./offline.ts";
import { PageWindow } from "./page-window.ts";
import { setUpSandbox } from "./sandbox.ts";
import { setUpLaterStarts, setUpSingleInstance } from "./single-instance.ts";
import { start } from "./start.ts";
import { setUpUserData } from "./user-data.ts";

/** Starts the desktop program: everything that happens at start is named here, in order. */
export function boot(program: AppRoot): void {
  const built = join(program.folder, "out");
  const userData = setUpUserData();
  const logFile = join(userData, "logs", "main.log");
  const log = createLog(logFile);
  const end = setUpCrashHandling(log, logFile);

  // Electron takes these only before it is ready.
  setUpSandbox();
  setUpOfflineEngine();
  setUpScheme();
  setUpNavigationLocks();

  if (setUpSingleInstance()) {
    log("started", { version: program.version });
    const page = new PageWindow(join(built, "preload", "preload.cjs"));
    const started = start(page, { program: program.folder, renderer: join(built, "renderer"), userData });
    started.catch(end);
    setUpLifeCycle(
      () => started.then(() => page.show()),
      () => page.endWithWindow(),
    );
    setUpDeepLinks((link) => started.then(() => page.show(link)));
    setUpLaterStarts(page, started);
  }
}
