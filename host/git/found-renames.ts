import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { GitFile } from "./git-status.ts";
import { type Repository, repositoryPath } from "./open-repository.ts";

/** Beyond so many removed or new files nobody looks at each of them. */
const mostPairs = 100;
/** Bytes; a new file beyond that is no runbook. */
const largest = 5_000_000;

/**
 * A file that the app has renamed is a removed and a new one to git, which looks for renames only in its index. Where
 * both hold the same bytes they become one entry, so that they go into one commit and the log follows the file.
 *
 * @throws GitFailure
 */
export async function foundRenames(repository: Repository, files: readonly GitFile[]): Promise<GitFile[]> {
  const removed = files.filter(({ state, staged }) => state === "removed" && !staged);
  const added = files.filter(
    ({ path, state, staged }) => state === "new" && !staged && isPlain(join(repository.workspace, path)),
  );
  if ([removed, added].some(({ length }) => length === 0 || length > mostPairs)) return [...files];
  const [before, after] = await Promise.all([
    committedNames(repository, removed),
    namesNow(repository, added),
  ]);
  const from = new Map<GitFile, string>();
  for (const file of added) {
    const old = removed.find((one) => before.get(one) === after.get(file) && before.has(one));
    if (old && ![...from.values()].includes(old.path)) from.set(file, old.path);
  }
  const gone = new Set(from.values());
  return files
    .filter((file) => !(removed.includes(file) && gone.has(file.path)))
    .map((file) => {
      const old = from.get(file);
      return old === undefined ? file : { ...file, state: "renamed", from: old };
    });
}

/** What a link leads to is none of git's business, and may be no file at all. */
function isPlain(file: string): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size <= largest;
}

/** Names of the contents that git's index has for these files (git-ls-files(1), `--stage`). */
async function committedNames(
  repository: Repository,
  files: readonly GitFile[],
): Promise<Map<GitFile, string>> {
  const places = files.map(({ path }) => repositoryPath(repository, path));
  const output = await repository.look("ls-files", "--stage", "-z", "--", ...places);
  const names = new Map<string, string>();
  for (const entry of output.split("\0")) {
    const [, name, place] = /^\d+ ([0-9a-f]+) 0\t(.*)$/s.exec(entry) ?? [];
    if (name !== undefined && place !== undefined) names.set(place, name);
  }
  return new Map(files.flatMap((file, at) => withName(file, names.get(places[at] ?? ""))));
}

/** Names that git would give to the bytes on the disk; nothing is written, and no filter is run. */
async function namesNow(repository: Repository, files: readonly GitFile[]): Promise<Map<GitFile, string>> {
  const places = files.map(({ path }) => repositoryPath(repository, path));
  const names = (await repository.look("hash-object", "--no-filters", "--", ...places)).trim().split("\n");
  return new Map(files.flatMap((file, at) => withName(file, names[at])));
}

function withName(file: GitFile, name: string | undefined): (readonly [GitFile, string])[] {
  return name === undefined ? [] : [[file, name]];
}
