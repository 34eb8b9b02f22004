import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { OperationArguments, OperationOutput } from "../../../core/contract.ts";
import { OperationError } from "../../../core/operation-error.ts";
import { decodeText } from "../decode.ts";
import { reasonOf } from "../file-problem.ts";
import { pathFault } from "../save/allowed-path.ts";
import { contentHash } from "../save/on-disk.ts";
import { placeOf } from "../save/save-place.ts";
import type { Session } from "../session.ts";
import { lineEndingOf } from "./line-ending.ts";
import { notWritable } from "./not-writable.ts";

/** Above this an editor, and a merge of three texts, would stand still. */
const largestBytes = 20_000_000;
const byteOrderMark = "\ufeff";

type ReadFile = OperationOutput<"readFile">;

/**
 * Reads one text file of the open workspace as it is now, with what a save of it has to know. Bytes that are not
 * UTF-8 are shown as well as can be, and said not to be writable: saving that text would change what nobody edited.
 *
 * @throws OperationError `not-found`, `unreadable` when the system refuses or the file is too large, `bad-input`
 *   when the app does not open such a path
 */
export async function readFile(
  session: Session,
  { path }: OperationArguments<"readFile">,
): Promise<ReadFile> {
  const { folder, builtIn } = session.snapshot();
  const target = targetOf(folder, path);
  const bytes = await bytesOf(path, target);
  const { text, fault } = decodeText(bytes);
  const bom = text.startsWith(byteOrderMark);
  const why = fault ? `${fault.what} ${fault.remedy}` : await notWritable({ path, target, builtIn });
  return {
    path,
    text: bom ? text.slice(1) : text,
    hash: contentHash(bytes),
    bom,
    lineEnding: lineEndingOf(text),
    encoding: fault ? "not-utf-8" : "utf-8",
    ...(fault && { fault }),
    bytes: bytes.length,
    writable: why === undefined,
    ...(why !== undefined && { why }),
  };
}

function targetOf(folder: string, path: string): string {
  const fault = pathFault(path);
  if (fault) throw new OperationError("bad-input", `${JSON.stringify(path)} cannot be opened: ${fault}.`);
  try {
    return placeOf(folder, path).target;
  } catch (error) {
    if (!(error instanceof OperationError)) throw refused(path, error);
    // Its words are those of a save; the cause behind the colon is the same.
    const cause = error.message.slice(error.message.indexOf(": ") + 2);
    throw new OperationError("unreadable", `${path} cannot be opened: ${cause}`);
  }
}

/** Not to wait for ever where a pipe was put after the look; not more than fits, of a file that grows. */
async function bytesOf(path: string, target: string): Promise<Buffer> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const { size } = await handle.stat();
    if (size > largestBytes) throw tooLarge(path, size);
    return await handle.readFile();
  } catch (error) {
    throw refused(path, error);
  } finally {
    await handle?.close();
  }
}

function tooLarge(path: string, size: number): OperationError {
  const megabytes = (size / 1_000_000).toFixed(1);
  const most = largestBytes / 1_000_000;
  return new OperationError(
    "unreadable",
    `${path} cannot be opened: it has ${megabytes} MB, and the editor takes at most ${most} MB. Split it with another program.`,
  );
}

function refused(path: string, error: unknown): OperationError {
  if (error instanceof OperationError) return error;
  const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
  return missing
    ? new OperationError("not-found", `${path} is not in the workspace any more.`)
    : new OperationError("unreadable", `${path} cannot be opened: ${reasonOf(error)}.`);
}
