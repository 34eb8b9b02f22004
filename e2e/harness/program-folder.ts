import { join } from "node:path";

/** Folder of the checkout, which is also the built-in workspace. */
export const programFolder = join(import.meta.dirname, "..", "..");

/** Path inside the built programs. */
export function built(...path: string[]): string {
  return join(programFolder, "out", ...path);
}
