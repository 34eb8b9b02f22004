import { resolve } from "node:path";
import type { OperationArguments, OperationOutput } from "../../core/contract.ts";
import { OperationError } from "../../core/operation-error.ts";
import { conflictsOf } from "./git-conflicts.ts";
import { GitFailure } from "./git-failure.ts";
import { statusOf } from "./git-status.ts";
import { actIn, needRepository, type Repository } from "./open-repository.ts";
import { type Remote, remoteOf } from "./remote.ts";

type Pulled = OperationOutput<"gitPull">;

const onNoBranch =
  "The repository is on no branch (detached HEAD). Switch to one in a terminal (git switch NAME), or make one of what is here (git switch -c NAME).";

/** @throws OperationError, GitFailure */
export async function gitPull(
  workspace: string,
  { programs }: OperationArguments<"gitPull">,
): Promise<Pulled> {
  const repository = await needRepository(workspace);
  const { branch, during } = await statusOf(repository);
  if (during !== "nothing")
    throw new OperationError("failed", `A ${during} is going on. End it first, then pull.`);
  if (branch === null) throw new OperationError("failed", onNoBranch);
  const remote = remoteOf(repository, branch);
  if (remote?.branch === undefined)
    throw new OperationError(
      "failed",
      "This branch has no counterpart to pull from. Push it once, or set one in a terminal (git branch --set-upstream-to).",
    );
  refuseUnusual(repository, remote, programs);
  const others = actIn(repository, "others", programs);
  const sender = programs ? [] : ["--upload-pack=git-upload-pack"];
  await others("fetch", "--quiet", "--no-recurse-submodules", ...sender, "--", remote.remote);
  return merge(repository, programs);
}

async function merge(repository: Repository, programs: boolean): Promise<Pulled> {
  const before = await headOf(repository);
  const git = actIn(repository, "here", programs);
  try {
    await git(
      "merge",
      "--quiet",
      "--no-edit",
      "--no-autostash",
      "--ff",
      "--commit",
      "--no-squash",
      "@{upstream}",
    );
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const { conflicts, elsewhere } = await conflictsOf(repository);
    if (conflicts.length + elsewhere === 0) throw error;
    const count = conflicts.length + elsewhere;
    const words = `${count === 1 ? "One file was" : `${count} files were`} changed on both sides. Both versions are kept until you decide.`;
    return { result: "conflicts", conflicts: conflicts.map(({ path }) => path), words };
  }
  const after = await headOf(repository);
  if (after === before)
    return { result: "up-to-date", conflicts: [], words: "There is nothing new on the other side." };
  const parents = (await repository.look("log", "--max-count=1", "--format=%P", "HEAD")).trim().split(" ");
  const merged = parents.length > 1 && parents.includes(before);
  return merged
    ? { result: "merged", conflicts: [], words: "Both sides had something new, and they were merged." }
    : { result: "fast-forward", conflicts: [], words: "The changes of the other side are here." };
}

/** @throws OperationError, GitFailure */
export async function gitPush(
  workspace: string,
  { programs }: OperationArguments<"gitPush">,
): Promise<OperationOutput<"gitPush">> {
  const repository = await needRepository(workspace);
  const { branch, commit } = await statusOf(repository);
  if (branch === null) throw new OperationError("failed", onNoBranch);
  if (commit === null) throw new OperationError("failed", "There is no commit to push yet.");
  const remote = remoteOf(repository, branch);
  if (!remote)
    throw new OperationError("failed", "No other repository is set up to push to (git remote add).");
  refuseUnusual(repository, remote, programs);
  const there = remote.branch ?? branch;
  const receiver = programs ? [] : [`--receive-pack=${await plainReceiver(repository, remote)}`];
  const output = await actIn(repository, "others", programs)(
    "push",
    "--porcelain",
    "--recurse-submodules=no",
    ...(remote.branch === undefined ? ["--set-upstream"] : []),
    ...receiver,
    "--",
    remote.remote,
    `HEAD:refs/heads/${there}`,
  );
  const pushed = !/^=\t/m.test(output);
  return {
    pushed,
    words: pushed ? `Pushed to ${remote.remote}, branch ${there}.` : "There was nothing to push.",
  };
}

/** @throws OperationError */
function refuseUnusual(
  { programs: { filters, helpers } }: Repository,
  { remote }: Remote,
  allowed: boolean,
): void {
  if (remote.startsWith("-"))
    throw new OperationError("failed", `“${remote}” is no name of another repository.`);
  if (allowed) return;
  const [program] = [
    ...filters.map((name) => `filter “${name}”`),
    ...helpers.map((name) => `remote “${name}”`),
  ];
  if (program === undefined) return;
  throw new OperationError(
    "failed",
    `This repository needs a program of its own for this (${program}). Allow the programs of this repository, or do it in a terminal.`,
  );
}

/**
 * The program that takes a push in, in place of one that the repository names. A remote on this machine would run the
 * hooks of its own folder, which may have come along with the workspace.
 */
async function plainReceiver({ look, root }: Repository, { remote }: Remote): Promise<string> {
  const address = await look("remote", "get-url", "--push", "--", remote).catch(() => remote);
  if (!isLocal(address.trim(), root)) return "git-receive-pack";
  const settings = [
    "core.hooksPath=/dev/null",
    "core.alternateRefsCommand=true",
    "receive.denyCurrentBranch=refuse",
  ];
  return `git ${settings.map((setting) => `-c ${setting}`).join(" ")} receive-pack`;
}

/** Without a protocol, and without a colon before the first slash, an address is a path (git-fetch(1), GIT URLS). */
function isLocal(address: string, root: string): boolean {
  if (/^file:\/\//i.test(address)) return true;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(address)) return false;
  return process.platform === "win32"
    ? resolve(root, address) !== "" && !/^[^\\/]{2,}:/.test(address)
    : !/^[^/]+:/.test(address);
}

async function headOf({ look }: Repository): Promise<string> {
  return (await look("rev-parse", "--verify", "HEAD")).trim();
}
