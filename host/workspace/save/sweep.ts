import { lstat, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { processOfStaged } from "./staged-name.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Takes away what saves that were killed have left in `folder`: files of this app's own naming, older than a
 * minute, whose process is gone, or older than a day, because the number may be another process's by now. A
 * folder that cannot be listed stays as it is: cleaning never stands in the way of saving.
 *
 * @param now milliseconds since 1970
 */
export async function sweepLeftovers(folder: string, now: number = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const process = processOfStaged(name);
    if (process !== undefined) await sweepOne(join(folder, name), process, now).catch(() => {});
  }
}

async function sweepOne(place: string, process: number, now: number): Promise<void> {
  const stats = await lstat(place);
  const age = now - stats.mtimeMs;
  if (!stats.isFile() || age < minute) return;
  if (age > day || !isRunning(process)) await rm(place, { force: true });
}

function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
