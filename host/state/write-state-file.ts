import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../workspace/save/atomic-write.ts";

/**
 * Puts `bytes` in the place of a file that the program keeps for itself, readable by this user only: made complete
 * beside it, forced to the disk, and renamed, so that it is the old or the new one at every moment.
 *
 * @throws Error of the system; the old file is then untouched
 */
export async function writeStateFile(file: string, bytes: Uint8Array): Promise<void> {
  const staged = `${file}.${process.pid}.new`;
  try {
    await rm(staged, { force: true });
    const handle = await open(staged, "wx", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(staged, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(staged, { force: true }).catch(() => {});
    throw error;
  }
}
