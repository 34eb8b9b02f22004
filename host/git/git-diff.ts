import type { OperationArguments, OperationOutput } from "../../core/contract.ts";
import { GitFailure } from "./git-failure.ts";
import { statusOf } from "./git-status.ts";
import { needRepository, type Repository, repositoryPath } from "./open-repository.ts";

const longest = 5_000_000;
/** New files shown in one diff of the whole workspace; each is a run of git. */
const mostNew = 200;
/** Name of the tree without files, which git knows without having it, by the format of its names. */
const emptyTree: Readonly<Record<string, string>> = {
  sha1: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  sha256: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
};
const plain = ["--no-ext-diff", "--no-textconv", "--no-color", "--ignore-submodules=all", "--find-renames"];

/** @throws OperationError, GitFailure */
export async function gitDiff(
  workspace: string,
  { path, commit }: OperationArguments<"gitDiff">,
): Promise<OperationOutput<"gitDiff">> {
  const repository = await needRepository(workspace);
  const place = path === undefined ? repository.prefix || "." : repositoryPath(repository, path);
  const text =
    commit === undefined
      ? await sinceCommit(repository, place, path)
      : await ofCommit(repository, place, commit);
  return { text: text.slice(0, longest), truncated: text.length > longest };
}

function ofCommit({ look, prefix }: Repository, place: string, commit: string): Promise<string> {
  const relative = prefix ? [`--relative=${prefix}`] : [];
  return look("show", "--format=", "--first-parent", "-m", ...plain, ...relative, commit, "--", place);
}

async function sinceCommit(repository: Repository, place: string, path: string | undefined): Promise<string> {
  const { look, prefix } = repository;
  const { commit, files } = await statusOf(repository);
  const relative = prefix ? [`--relative=${prefix}`] : [];
  const base = commit ?? emptyTree[(await look("rev-parse", "--show-object-format")).trim()] ?? "";
  const known = await look("diff", ...plain, ...relative, base, "--", place);
  const unknown = files.filter(
    (file) => file.state === "new" && !file.staged && (path ?? file.path) === file.path,
  );
  const texts = [known];
  for (const file of unknown.slice(0, mostNew)) texts.push(await ofNew(repository, file.path));
  return texts.join("");
}

/** Git ends such a comparison with 1 when there is a difference, which there is. */
async function ofNew({ look, prefix }: Repository, path: string): Promise<string> {
  try {
    return await look(
      "diff",
      "--no-index",
      "--no-ext-diff",
      "--no-textconv",
      "--no-color",
      "--",
      "/dev/null",
      prefix + path,
    );
  } catch (error) {
    if (error instanceof GitFailure && error.exitCode === 1) return withoutPrefix(error.output, prefix);
    throw error;
  }
}

/** Only in the head of the diff, before its first hunk. */
function withoutPrefix(diff: string, prefix: string): string {
  if (!prefix) return diff;
  const [head = "", ...rest] = diff.split(/^(?=@@ )/m);
  return [head.replaceAll(`a/${prefix}`, "a/").replaceAll(`b/${prefix}`, "b/"), ...rest].join("");
}
