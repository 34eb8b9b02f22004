import { existsSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { app } from "electron";

/** The folders that make a workspace; the packaged program brings them among its resources. */
const parts = ["graph-data", "runbooks", "views"];

/**
 * Gives the user a copy of the built-in workspace, to read and to change. A copy that is there is left exactly as
 * it is. The copy appears as a whole or not at all: it is made beside its place and then renamed.
 *
 * @param resources folder that holds the program's own copy, which may be read-only
 * @param folder where the user's copy belongs
 */
export async function copyBuiltInWorkspace(resources: string, folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  for (const part of parts) await cp(join(resources, part), join(unfinished, part), { recursive: true });
  await rename(unfinished, folder);
}

/**
 * Absolute path of the built-in workspace. A checkout is itself one; what the packaged program brings is
 * read-only, so the user gets a copy on first start.
 *
 * @param program folder with the program's package.json
 * @param userData the program's own folder of this user
 */
export async function builtInFolder(program: string, userData: string): Promise<string> {
  if (!app.isPackaged) return program;
  const folder = join(userData, "workspace");
  await copyBuiltInWorkspace(process.resourcesPath, folder);
  return folder;
}
