import { constants } from "node:fs";
import { access, chown, mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { copyAttributes } from "./attributes.ts";
import { stagedName } from "./staged-name.ts";

// Node lets a write beyond the size limit fail with EFBIG. The library listens to the signal that comes with it, to
// clean up, and would then end the program; it leaves a signal alone to which somebody else listens too.
if (process.platform !== "win32") process.on("SIGXFSZ", () => {});

/**
 * Puts `bytes` in the place of the file at `target` (a real path), which afterwards holds them or what it held
 * before, and never a part: they are made complete in a file beside it, forced to the disk, and renamed. Mode,
 * owner, group, access list and extended attributes stay as far as the system lets this user keep them. A second
 * name of the file (a hard link) keeps the old bytes. There is no other way of writing: where this one fails,
 * nothing is written.
 *
 * @param lastLook runs when nothing is left to do but the rename; throwing there leaves the old file
 * @throws Error of the system
 */
export async function writeAtomically(
  target: string,
  bytes: Uint8Array,
  lastLook: () => Promise<void>,
): Promise<void> {
  await makeFolder(dirname(target));
  const before = await stat(target).catch(unless("ENOENT"));
  // Renaming asks nobody whether the file may be written to: a file made read-only would be replaced all the same.
  if (before) await access(target, constants.W_OK);
  const staged = stagedName(target, process.pid);
  const owner = before && { uid: before.uid, gid: before.gid };
  try {
    // The library writes in one call and takes a short count for success, which on a full disk loses the rest of
    // the text: so it gets none, and the file is filled from its hook, before it forces the file to the disk.
    await writeFileAtomic(staged, "", {
      mode: before && before.mode & 0o7777,
      chown: owner,
      tmpfileCreated: async (temporary) => {
        await fill(temporary, bytes, before?.gid);
        if (before) await copyAttributes(target, temporary);
      },
    });
    await lastLook();
    await replace(staged, target);
  } catch (error) {
    await rm(staged, { force: true }).catch(() => {});
    throw error;
  }
}

async function fill(temporary: string, bytes: Uint8Array, group: number | undefined): Promise<void> {
  await writeFile(temporary, bytes, { flag: "r+" });
  // Whoever may not give a file away may still keep it in the team's group, which the library does not try.
  if (group !== undefined) await chown(temporary, -1, group).catch(unless("EPERM", "EINVAL", "ENOSYS"));
}

/** Milliseconds between tries, on Windows, where a virus scanner or an indexer holds a file for a moment. */
const pauses = [20, 50, 100, 200, 400];

async function replace(from: string, to: string): Promise<void> {
  for (const pause of process.platform === "win32" ? pauses : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!["EPERM", "EACCES", "EBUSY"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await rename(from, to);
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined) await syncFolder(dirname(first));
}

/**
 * Forces to the disk which names are in `folder`, without which a rename may be forgotten when the power fails.
 *
 * @throws Error of the system, but not where folders cannot be forced or opened
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  try {
    const handle = await open(folder, constants.O_RDONLY);
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    unless("EINVAL", "ENOTSUP", "EACCES", "EPERM", "EISDIR")(error);
  }
}

/** Passes over errors of these codes and throws every other. */
function unless(...codes: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (!codes.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    return undefined;
  };
}
