import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { OperationError } from "../../../core/operation-error.ts";

/** SHA-256 in hex: what tells one content from another. Times never do. */
export function contentHash(bytes: Uint8Array): string {
  return hash("sha256", bytes);
}

/** The bytes at `target`, or undefined where nothing is. */
export async function bytesAt(target: string): Promise<Buffer | undefined> {
  try {
    return await readFile(target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Refuses when the disk does not hold what the writer has read.
 *
 * @param expected hash of what was read; null: there was no file
 * @throws OperationError `changed-elsewhere`
 */
export function refuseChanged(path: string, now: Uint8Array | undefined, expected: string | null): void {
  if ((now ? contentHash(now) : null) === expected) return;
  const what = now
    ? expected === null
      ? "is there already"
      : "was changed by somebody else since it was read"
    : "was removed by somebody else since it was read";
  throw new OperationError(
    "changed-elsewhere",
    `${path} ${what}, and was left as it is. What you wrote is still in the app: compare the two first.`,
  );
}
