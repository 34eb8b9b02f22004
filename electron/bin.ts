import { shell } from "electron";

/**
 * Puts a file into the bin that the desktop shows, from which it can be had back.
 *
 * @param file absolute path
 * @throws Error when the desktop has none or refuses; the file is then where it was
 */
export async function moveToBin(file: string): Promise<void> {
  await shell.trashItem(file);
}
