import { randomBytes } from "node:crypto";
import { lstat, readFile, readlink, unlink } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import trash from "trash";
import { workspaceState } from "../../state/state-folder.ts";
import { writeStateFile } from "../../state/write-state-file.ts";

/** Puts a file, by its absolute path, into the bin that the desktop shows. */
export type DesktopBin = (file: string) => Promise<void>;

const desktopWords = "the bin of your desktop";

/**
 * Takes the file at `entry` away so that it can be had back: into the desktop's bin where there is one, else, or when
 * that refuses, into the program's own bin. A link goes as a link.
 *
 * @param workspace absolute path; its state folder holds the program's own bin
 * @returns where it is now, in words
 * @throws Error of the system; the file is then where it was
 */
export async function takeToBin(
  workspace: string,
  entry: string,
  desktopBin: DesktopBin | undefined = systemBin(),
): Promise<string> {
  if (desktopBin) {
    await desktopBin(entry).catch(() => {});
    if (await isGone(entry)) return desktopWords;
  }
  const kept = join(workspaceState(workspace, "bin"), `${randomBytes(4).toString("hex")}-${basename(entry)}`);
  await writeStateFile(kept, await contentOf(entry));
  await unlink(entry);
  return kept;
}

/** A Linux machine without a desktop has a bin by the letter of the specification, but nobody who would look into it. */
function systemBin(): DesktopBin | undefined {
  const { DISPLAY, WAYLAND_DISPLAY, XDG_CURRENT_DESKTOP } = process.env;
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY && !XDG_CURRENT_DESKTOP) return undefined;
  return homedir() ? (file) => trash(file, { glob: false }) : undefined;
}

async function isGone(entry: string): Promise<boolean> {
  try {
    await lstat(entry);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}

/** Of a link, where it leads, as text. */
async function contentOf(entry: string): Promise<Buffer> {
  return (await lstat(entry)).isSymbolicLink() ? Buffer.from(await readlink(entry)) : readFile(entry);
}
