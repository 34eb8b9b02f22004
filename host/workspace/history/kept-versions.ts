import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OperationArguments, OperationOutput } from "../../../core/contract.ts";
import { OperationError } from "../../../core/operation-error.ts";
import { readRecordLines } from "../../state/record-lines.ts";
import { workspaceState } from "../../state/state-folder.ts";
import { decodeText } from "../decode.ts";
import { reasonOf } from "../file-problem.ts";
import { bytesAt, contentHash } from "../save/on-disk.ts";
import { placeOf } from "../save/save-place.ts";
import type { Session } from "../session.ts";
import { FileHistory } from "./file-history.ts";
import { versionRecordSchema } from "./version-record.ts";

/**
 * The versions of a file that were kept, the newest first.
 *
 * @throws OperationError `unreadable` when the system refuses
 */
export async function history(
  session: Session,
  { path }: OperationArguments<"history">,
): Promise<OperationOutput<"history">> {
  const { folder } = session.snapshot();
  try {
    const kept = new FileHistory(folder, path);
    if ((await kept.records()).length === 0) await adopt(folder, path, kept);
    const records = await kept.records();
    return { path, versions: records.map(({ path: _, ...version }) => version).reverse() };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * The text of a version, without a byte-order mark.
 *
 * @throws OperationError `not-found` when it is not kept any more, `unreadable` when the system refuses
 */
export async function version(
  session: Session,
  { path, id }: OperationArguments<"version">,
): Promise<OperationOutput<"version">> {
  try {
    const kept = new FileHistory(session.snapshot().folder, path);
    const record = (await kept.records()).find((each) => each.id === id);
    const bytes = record && (await kept.contentOf(record));
    if (bytes) return { text: decodeText(bytes).text.replace(/^\ufeff/, ""), hash: record.hash };
  } catch (error) {
    throw unreadable(path, error);
  }
  throw new OperationError("not-found", `That version of ${path} is not kept any more, or was damaged.`);
}

/** The history of a file that another program renamed: of one that is gone and whose last content this file has. */
async function adopt(workspace: string, path: string, kept: FileHistory): Promise<void> {
  const contents = hashOnDisk(workspace, path);
  const wanted = await contents;
  if (wanted === undefined) return;
  const folder = workspaceState(workspace, "history");
  for (const name of await readdir(folder)) {
    const log = await readFile(join(folder, name, "log")).catch(() => Buffer.alloc(0));
    const last = versionRecordSchema.safeParse(readRecordLines(log).records.at(-1)).data;
    if (last?.hash !== wanted || last.path === path || (await hashOnDisk(workspace, last.path))) continue;
    return kept.takeOver(new FileHistory(workspace, last.path));
  }
}

async function hashOnDisk(workspace: string, path: string): Promise<string | undefined> {
  try {
    const bytes = await bytesAt(placeOf(workspace, path).target);
    return bytes && contentHash(bytes);
  } catch {
    return undefined;
  }
}

function unreadable(path: string, error: unknown): OperationError {
  return new OperationError("unreadable", `The versions of ${path} cannot be read: ${reasonOf(error)}.`);
}
