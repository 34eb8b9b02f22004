import { unlink } from "node:fs/promises";
import type { OperationArguments, OperationOutput } from "../../core/contract.ts";
import { OperationError } from "../../core/operation-error.ts";
import { saveKeepingVersions } from "../workspace/editing-operations.ts";
import { keepingRemoved } from "../workspace/history/keep-version.ts";
import { bytesAt, contentHash } from "../workspace/save/on-disk.ts";
import { removeFile } from "../workspace/save/remove-file.ts";
import { placeOf } from "../workspace/save/save-place.ts";
import type { Session } from "../workspace/session.ts";
import { refuseFiltered } from "./git-commit.ts";
import { statusOf } from "./git-status.ts";
import { actIn, needRepository, type Repository, repositoryPath, workspacePath } from "./open-repository.ts";

type Conflicts = OperationOutput<"gitConflicts">;
type Conflict = Conflicts["conflicts"][number];

/** @throws OperationError, GitFailure */
export async function gitConflicts(workspace: string): Promise<Conflicts> {
  return conflictsOf(await needRepository(workspace));
}

/** Names of the contents of one path on the sides of a merge, by the index's stage: base 1, yours 2, theirs 3. */
type Stages = ReadonlyMap<string, string>;

/** @throws GitFailure */
export async function conflictsOf(repository: Repository): Promise<Conflicts> {
  const unmerged = await unmergedIn(repository);
  const conflicts: Conflict[] = [];
  for (const [place, stages] of unmerged) {
    const path = workspacePath(repository, place);
    if (path !== undefined) conflicts.push(await conflictOf(repository, path, stages));
  }
  return { conflicts, elsewhere: unmerged.size - conflicts.length };
}

/** Lines of git-ls-files(1) `--unmerged`: mode, object, stage, a tab and the path. */
async function unmergedIn({ look }: Repository): Promise<Map<string, Stages>> {
  const found = new Map<string, Map<string, string>>();
  for (const line of (await look("ls-files", "--unmerged", "-z")).split("\0")) {
    const [, object, stage, path] = /^\d+ ([0-9a-f]+) ([123])\t(.*)$/s.exec(line) ?? [];
    if (object === undefined || stage === undefined || path === undefined) continue;
    found.set(path, (found.get(path) ?? new Map<string, string>()).set(stage, object));
  }
  return found;
}

async function conflictOf({ look, workspace }: Repository, path: string, stages: Stages): Promise<Conflict> {
  const texts = await Promise.all(
    ["1", "2", "3"].map(async (stage) => {
      const object = stages.get(stage);
      return object === undefined ? null : look("cat-file", "blob", object);
    }),
  );
  const [base = null, yours = null, theirs = null] = texts;
  const disk = await bytesAt(placeOf(workspace, path).target).catch(() => undefined);
  const binary = texts.some((text) => text !== null && /[\0\ufffd]/.test(text));
  return { path, base, yours, theirs, diskHash: disk ? contentHash(disk) : null, binary };
}

/** @throws OperationError, GitFailure */
export async function gitResolve(
  session: Session,
  { path, text, expected }: OperationArguments<"gitResolve">,
): Promise<OperationOutput<"gitResolve">> {
  const repository = await needRepository(session.snapshot().folder);
  const place = repositoryPath(repository, path);
  if (!(await unmergedIn(repository)).has(place))
    throw new OperationError("not-found", `${path} is not in conflict, or not any more.`);
  await refuseFiltered(repository, [place]);
  const hash = await write(session, { path, text, expected });
  const git = actIn(repository, "here", false);
  await (hash === null ? git("rm", "--quiet", "--cached", "--", place) : git("add", "--", place));
  return { left: (await unmergedIn(repository)).size, hash };
}

async function write(
  session: Session,
  { path, text, expected }: OperationArguments<"gitResolve">,
): Promise<string | null> {
  if (text !== null) return (await saveKeepingVersions(session, { path, text, expected })).hash;
  // Git has it in its commits, and the history of the app has it too: no bin is needed.
  if (expected !== null)
    await keepingRemoved(session, path, () => removeFile(session, { path, expected }, unlink));
  return null;
}

/** @throws OperationError, GitFailure */
export async function gitAbort(workspace: string): Promise<void> {
  const repository = await needRepository(workspace);
  const { during } = await statusOf(repository);
  if (during !== "merge") throw new OperationError("failed", "No merge is going on.");
  await actIn(repository, "here", false)("merge", "--abort");
}
