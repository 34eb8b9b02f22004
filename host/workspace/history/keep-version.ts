import { reasonOf } from "../file-problem.ts";
import { inTurn } from "../save/in-turn.ts";
import { bytesAt, contentHash } from "../save/on-disk.ts";
import { placeOf } from "../save/save-place.ts";
import type { Session } from "../session.ts";
import { FileHistory } from "./file-history.ts";
import type { VersionRecord } from "./version-record.ts";

/** Why a version is not in the history, when it is not: the change itself was made all the same. */
export type NotKept = { readonly notKept?: string };

/**
 * Makes a change to one file and keeps what it held before, if somebody else put that there, and what it holds then.
 * Changes of one file come in the order in which they were asked for.
 *
 * @param change makes the change; its failure is passed on, and nothing is kept
 */
export async function keepingVersions<T extends { readonly hash: string }>(
  session: Session,
  path: string,
  why: VersionRecord["why"],
  change: () => Promise<T>,
): Promise<T & NotKept> {
  const { folder } = session.snapshot();
  return inTurn(`change ${folder} ${path}`, async () => {
    const before = await bytesOf(folder, path);
    const changed = await change();
    const after = await bytesOf(folder, path);
    const isOurs = after !== undefined && contentHash(after) === changed.hash;
    const not = await noting(folder, path, async (history) => {
      if (before) await history.add(before, "elsewhere");
      if (isOurs) await history.add(after, why);
    });
    return { ...changed, ...not };
  });
}

/** Removes one file and keeps what it held. */
export async function keepingRemoved<T>(
  session: Session,
  path: string,
  remove: () => Promise<T>,
): Promise<T> {
  const { folder } = session.snapshot();
  return inTurn(`change ${folder} ${path}`, async () => {
    const before = await bytesOf(folder, path);
    const removed = await remove();
    if (before) await noting(folder, path, (history) => history.add(before, "remove"));
    return removed;
  });
}

/** Renames one file; its versions go with it. */
export async function keepingRenamed<T extends { readonly from: string; readonly path: string }>(
  session: Session,
  rename: () => Promise<T>,
): Promise<T & NotKept> {
  const { folder } = session.snapshot();
  const renamed = await rename();
  const bytes = await bytesOf(folder, renamed.path);
  const not = await noting(folder, renamed.path, async (history) => {
    await history.takeOver(new FileHistory(folder, renamed.from));
    if (bytes) await history.add(bytes, "rename");
  });
  return { ...renamed, ...not };
}

/** A history that cannot be written never makes a change fail that was made. */
async function noting(
  folder: string,
  path: string,
  note: (history: FileHistory) => Promise<void>,
): Promise<NotKept> {
  try {
    await inTurn(`history ${folder} ${path}`, () => note(new FileHistory(folder, path)));
    return {};
  } catch (error) {
    const what = `This version of ${path} is not kept in the history: ${reasonOf(error)}.`;
    return { notKept: `${what} The file itself is as you wanted it.` };
  }
}

async function bytesOf(folder: string, path: string): Promise<Buffer | undefined> {
  try {
    return await bytesAt(placeOf(folder, path).target);
  } catch {
    return undefined;
  }
}
