import { hash } from "node:crypto";
import { mkdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Environment that decides where the program keeps what it notes for itself. */
type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

/**
 * Folder of this user for what the program notes for itself: unsaved text, versions, its bin. By the custom of the
 * system (on Linux the XDG base directories); `TOOLFORGE_RUNBOOKS_STATE` overrules it.
 */
export function stateFolder(
  { env, platform, home }: Surroundings = { env: process.env, platform: process.platform, home: homedir() },
): string {
  if (env.TOOLFORGE_RUNBOOKS_STATE) return env.TOOLFORGE_RUNBOOKS_STATE;
  const name = "toolforge-runbooks";
  if (platform === "win32") return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), name);
  if (platform === "darwin") return join(home, "Library", "Application Support", name);
  const given = env.XDG_STATE_HOME ?? "";
  return join(isAbsolute(given) ? given : join(home, ".local", "state"), name);
}

/**
 * Folder for what is noted about one workspace, under one part such as `journal`; made when it is not there, for
 * nobody but this user to enter.
 *
 * @param workspace absolute path; a link and what it leads to are one workspace
 * @throws Error of the system
 */
export function workspaceState(workspace: string, part: string): string {
  const folder = workspaceStatePath(workspace, part);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** The same folder, whether or not it is there. */
export function workspaceStatePath(workspace: string, part: string): string {
  return join(stateFolder(), "workspaces", workspaceKey(workspace), part);
}

/** One name for one folder on the disk. */
function workspaceKey(workspace: string): string {
  let real = workspace;
  try {
    real = realpathSync.native(workspace);
  } catch {
    // The folder has gone: what was noted under its last known path is still to be found.
  }
  return hash("sha256", real).slice(0, 32);
}
