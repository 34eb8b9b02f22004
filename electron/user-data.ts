import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";

/**
 * Keeps all of the program's own files in the folder where its settings are, under its short name. Before the
 * single-instance lock, which lives there.
 *
 * @returns absolute path of the folder
 */
export function setUpUserData(): string {
  const folder = join(app.getPath("appData"), "toolforge-runbooks");
  // Electron refuses a folder that is not there.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath("userData", folder);
  return folder;
}
