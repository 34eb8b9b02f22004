import type { OperationArguments, OperationOutput } from "../../core/contract.ts";
import { OperationError } from "../../core/operation-error.ts";
import { statusOf } from "./git-status.ts";
import { actIn, needRepository, type Repository, repositoryPath } from "./open-repository.ts";

type Committed = OperationOutput<"gitCommit">;

/** @throws OperationError, GitFailure */
export async function gitCommit(
  workspace: string,
  { paths, message, programs }: OperationArguments<"gitCommit">,
): Promise<Committed> {
  const repository = await needRepository(workspace);
  const { files, during, commit } = await statusOf(repository);
  if (during !== "nothing") throw inTheMiddle(during);
  const chosen = files.filter(({ path }) => paths.includes(path));
  const same = paths.find((path) => !chosen.some((file) => file.path === path));
  if (same !== undefined)
    throw new OperationError("bad-input", `${same} does not differ from the last commit.`);
  const places = chosen
    .flatMap(({ path, from }) => (from === undefined ? [path] : [from, path]))
    .map((path) => repositoryPath(repository, path));
  if (!programs) await refuseFiltered(repository, places);
  const git = actIn(repository, "here", programs);
  // What somebody has put into the index halfway would hide a file that is gone from both the index and the disk.
  if (commit !== null) await git("reset", "--quiet", "--", ...places);
  await git("add", "--all", "--", ...places);
  await git("commit", "--quiet", "--only", "--cleanup=strip", `--message=${message}`, "--", ...places);
  return lastCommit(repository);
}

/** @throws OperationError, GitFailure */
export async function gitFinish(
  workspace: string,
  { message, programs }: OperationArguments<"gitFinish">,
): Promise<Committed> {
  const repository = await needRepository(workspace);
  const { during } = await statusOf(repository);
  if (during !== "merge") throw new OperationError("failed", "No merge is going on.");
  const left = (await repository.look("diff", "--name-only", "-z", "--diff-filter=U"))
    .split("\0")
    .filter(Boolean);
  const [first] = left;
  if (first !== undefined)
    throw new OperationError(
      "failed",
      `${left.length} files are in conflict still, ${first} among them. Resolve them first.`,
    );
  const git = actIn(repository, "here", programs);
  await git("commit", "--quiet", "--cleanup=strip", `--message=${message}`);
  return lastCommit(repository);
}

/**
 * A filter of the repository's own, as for encryption, makes what is committed out of what is on the disk: without it
 * something else would be committed than the team expects.
 *
 * @throws OperationError, GitFailure
 */
export async function refuseFiltered(
  { look, programs }: Repository,
  places: readonly string[],
): Promise<void> {
  if (programs.filters.length === 0) return;
  const fields = (await look("check-attr", "-z", "filter", "--", ...places)).split("\0");
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [path = "", , driver = ""] = fields.slice(at, at + 3);
    if (!programs.filters.includes(driver)) continue;
    throw new OperationError(
      "failed",
      `${path} goes through a program of the repository before it is committed (filter “${driver}”). Allow the programs of this repository, or commit in a terminal.`,
    );
  }
}

function inTheMiddle(during: string): OperationError {
  const end = during === "merge" ? "Finish it or give it up first." : "End it in a terminal first.";
  return new OperationError("failed", `A ${during} is going on in this repository. ${end}`);
}

async function lastCommit({ look }: Repository): Promise<Committed> {
  const [commit = "", subject = ""] = (await look("log", "--max-count=1", "--format=%H%x00%s", "HEAD"))
    .trim()
    .split("\0");
  return { commit, subject };
}
