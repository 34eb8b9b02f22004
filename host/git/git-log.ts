import type { OperationArguments, OperationOutput } from "../../core/contract.ts";
import { GitFailure } from "./git-failure.ts";
import { needRepository, repositoryPath, workspacePath } from "./open-repository.ts";

type Commit = OperationOutput<"gitLog">["commits"][number];

/** @throws OperationError, GitFailure */
export async function gitLog(
  workspace: string,
  { path, limit }: OperationArguments<"gitLog">,
): Promise<OperationOutput<"gitLog">> {
  const repository = await needRepository(workspace);
  const one = path === undefined ? [] : ["--follow", "--name-only"];
  const place = path === undefined ? repository.prefix || "." : repositoryPath(repository, path);
  let output: string;
  try {
    output = await repository.look(
      "log",
      "-z",
      `--max-count=${limit}`,
      "--format=%H%x00%an%x00%aI%x00%s%x00%b",
      "--no-show-signature",
      "--no-ext-diff",
      "--no-textconv",
      ...one,
      "HEAD",
      "--",
      place,
    );
  } catch (error) {
    if (
      error instanceof GitFailure &&
      /unknown revision|bad revision|ambiguous argument 'HEAD'/.test(error.message)
    )
      return { commits: [] };
    throw error;
  }
  return { commits: commitsIn(output, (name) => workspacePath(repository, name)) };
}

/** Fields are divided by NUL, which no commit can hold; a name of a file begins with the line break before it. */
function commitsIn(output: string, named: (path: string) => string | undefined): Commit[] {
  const fields = output.split("\0");
  const commits: Commit[] = [];
  for (let at = 0; at + 4 < fields.length; ) {
    const [commit = "", author = "", date = "", subject = "", body = ""] = fields.slice(at, at + 5);
    at += 5;
    const name = fields[at]?.startsWith("\n") ? fields[at++]?.slice(1) : undefined;
    const path = name === undefined ? undefined : named(name);
    commits.push({ commit, author, date, subject, body: body.trim(), ...(path !== undefined && { path }) });
  }
  return commits;
}

/** @throws OperationError, GitFailure */
export async function gitVersion(
  workspace: string,
  { path, commit }: OperationArguments<"gitVersion">,
): Promise<OperationOutput<"gitVersion">> {
  const repository = await needRepository(workspace);
  try {
    const text = await repository.look("cat-file", "blob", `${commit}:${repositoryPath(repository, path)}`);
    return { text };
  } catch (error) {
    if (
      error instanceof GitFailure &&
      /does not exist|exists on disk, but not in|Not a valid object name/.test(error.message)
    )
      return { text: null };
    throw error;
  }
}
