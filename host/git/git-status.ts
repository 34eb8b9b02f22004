import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OperationOutput } from "../../core/contract.ts";
import { commitMessage } from "../../core/git/commit-message.ts";
import { foundRenames } from "./found-renames.ts";
import { openRepository, type Repository, workspacePath } from "./open-repository.ts";
import { remoteOf } from "./remote.ts";
import { readStatus, type StatusEntry } from "./status-lines.ts";

export type GitStatus = OperationOutput<"gitStatus">;
type Found = Extract<GitStatus, { readonly repository: true }>;
export type GitFile = Found["files"][number];

/** What differs from the last commit, and where the repository stands. Never fails for want of git. */
export async function gitStatus(workspace: string): Promise<GitStatus> {
  const repository = await openRepository(workspace);
  if ("why" in repository) return { repository: false, why: repository.why };
  const status = await statusOf(repository);
  if (status.files.length === 0 && (await isIgnored(repository))) return { repository: false, why: ignored };
  return status;
}

const ignored = "The workspace lies in a folder that the git repository around it ignores.";

/** Whether git leaves the whole workspace out: that nothing differs does not mean that it is committed then. */
async function isIgnored({ look, prefix }: Repository): Promise<boolean> {
  if (prefix === "" || (await look("ls-files", "-z", "--", prefix)) !== "") return false;
  const output = await look("status", "--porcelain", "-z", "--ignored=matching", "--", prefix);
  return output.split("\0").some((entry) => entry.startsWith("!! ") && prefix.startsWith(entry.slice(3)));
}

/** @throws GitFailure */
export async function statusOf(repository: Repository): Promise<Found> {
  const { head, entries } = readStatus(
    await repository.look(
      "status",
      "--porcelain=v2",
      "--branch",
      "-z",
      "--untracked-files=all",
      "--ignore-submodules=all",
      "--find-renames",
    ),
  );
  const files = await foundRenames(
    repository,
    entries.flatMap((entry) => fileOf(repository, entry) ?? []),
  );
  const during = duringWhat(repository.gitFolder);
  return {
    repository: true,
    root: repository.root,
    ...head,
    commit: head.commit?.slice(0, 10) ?? null,
    remote: remoteOf(repository, head.branch)?.remote ?? null,
    during,
    files: files.sort((one, other) => (one.path < other.path ? -1 : 1)),
    elsewhere: entries.filter(({ path }) => workspacePath(repository, path) === undefined).length,
    message: (during === "merge" && mergeMessage(repository.gitFolder)) || commitMessage(files),
    programs: [...repository.programs.words],
  };
}

/** Undefined for what is no file of the workspace. A rename into the workspace is a new file there. */
function fileOf(repository: Repository, entry: StatusEntry): GitFile | undefined {
  const path = workspacePath(repository, entry.path);
  if (path === undefined) return undefined;
  const from = entry.from === undefined ? undefined : workspacePath(repository, entry.from);
  const staged = entry.index !== ".";
  if (entry.kind === "renamed" && from !== undefined) return { path, state: "renamed", from, staged };
  return { path, state: stateOf(entry), staged };
}

function stateOf({ kind, index, file }: StatusEntry): GitFile["state"] {
  if (kind === "unmerged") return "conflict";
  if (kind === "untracked" || kind === "renamed") return "new";
  if (file === "D" || (index === "D" && file === ".")) return "removed";
  return index === "A" ? "new" : "changed";
}

/** Files by which git itself knows what it is in the middle of (git-status(1), gitrepository-layout(5)). */
const signs = [
  ["rebase-merge", "rebase"],
  ["rebase-apply", "rebase"],
  ["MERGE_HEAD", "merge"],
  ["CHERRY_PICK_HEAD", "cherry-pick"],
  ["REVERT_HEAD", "revert"],
  ["BISECT_LOG", "bisect"],
] as const;

function duringWhat(gitFolder: string): Found["during"] {
  return signs.find(([file]) => existsSync(join(gitFolder, file)))?.[1] ?? "nothing";
}

function mergeMessage(gitFolder: string): string {
  try {
    const lines = readFileSync(join(gitFolder, "MERGE_MSG"), "utf8").slice(0, 10_000).split("\n");
    return lines
      .filter((line) => !line.startsWith("#"))
      .join("\n")
      .trim();
  } catch {
    return "";
  }
}
