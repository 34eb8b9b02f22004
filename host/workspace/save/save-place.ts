import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { OperationError } from "../../../core/operation-error.ts";
import { isInside } from "../is-inside.ts";
import { pathFault } from "./allowed-path.ts";

/** Where a path of the workspace leads on the disk at this moment. */
export type SavePlace = {
  /** As the workspace names it. */
  readonly path: string;
  /** The entry of that name; a link where the user has put one. */
  readonly entry: string;
  /** The file to write: links are followed, so that they stay. It need not exist, nor its folder. */
  readonly target: string;
};

/**
 * Finds the file behind `path`, following links that stay in the workspace.
 *
 * @param workspace absolute path of the workspace's folder
 * @throws OperationError `bad-input` when the app does not write there, `not-saved` when a link leads out of the
 *   workspace or something other than a plain file is in the way; Error of the system when it cannot be looked at
 */
export function placeOf(workspace: string, path: string): SavePlace {
  const fault = pathFault(path);
  if (fault) throw new OperationError("bad-input", `“${shown(path)}” cannot be written: ${fault}.`);
  const root = realpathSync(workspace);
  const names = path.split("/");
  const last = names.pop() ?? "";
  let folder = root;
  for (const name of names) folder = followed(root, join(folder, name), path);
  const entry = join(folder, last);
  const target = followed(root, entry, path);
  if (
    relative(root, target)
      .split(sep)
      .some((name) => name.startsWith("."))
  )
    throw refused(
      path,
      `it is a link to a hidden file (${relative(root, target)})`,
      "Put a plain file there.",
    );
  const stats = statsOf(target);
  if (stats && !stats.isFile()) throw refused(path, "something is there that is not a file", "Move it away.");
  return { path, entry, target };
}

/** Where `place` leads; itself when it is no link, or is not there yet. */
function followed(root: string, place: string, path: string): string {
  if (!lstatOf(place)?.isSymbolicLink()) return place;
  let real: string;
  try {
    real = realpathSync(place);
  } catch {
    throw refused(path, "a link on the way to it leads nowhere", "Mend the link or take it out.");
  }
  if (isInside(root, real)) return real;
  throw refused(
    path,
    `a link on the way to it leads out of the workspace, to ${real}`,
    "Put the file itself into the workspace, or open the folder that holds it.",
  );
}

function refused(path: string, why: string, remedy: string): OperationError {
  return new OperationError("not-saved", `${path} was not written: ${why}. ${remedy}`);
}

function lstatOf(place: string): Stats | undefined {
  return lstatSync(place, { throwIfNoEntry: false });
}

function statsOf(target: string): Stats | undefined {
  return statSync(target, { throwIfNoEntry: false });
}

/** The deepest folder on the way to `target` that exists. */
export function existingFolder(target: string): string {
  let folder = dirname(target);
  while (!lstatOf(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** A path that holds odd characters, for a message. */
function shown(path: string): string {
  return JSON.stringify(path.slice(0, 200)).slice(1, -1);
}
