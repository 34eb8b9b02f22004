import { constants, type Stats } from "node:fs";
import { access, link, lstat, mkdir, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import type { OperationArguments, OperationOutput } from "../../../core/contract.ts";
import { OperationError } from "../../../core/operation-error.ts";
import { syncFolder } from "../save/atomic-write.ts";
import { inTurn } from "../save/in-turn.ts";
import { bytesAt, refuseChanged } from "../save/on-disk.ts";
import { explained } from "../save/refusal.ts";
import { placeOf, type SavePlace } from "../save/save-place.ts";
import type { Session } from "../session.ts";

type RenameInput = OperationArguments<"renameFile">;

/**
 * Gives one file of the open workspace another path, where nothing may be yet. The file is there under one of the
 * names at every moment.
 *
 * @throws OperationError `changed-elsewhere` when the file is not what was read or the new name is taken, `bad-input`
 *   when the app does not write to one of the two, `not-saved` when the system refuses
 */
export async function renameFile(
  session: Session,
  input: RenameInput,
): Promise<OperationOutput<"renameFile">> {
  const { folder, builtIn } = session.snapshot();
  let target = folder;
  try {
    const from = placeOf(folder, input.from);
    const to = placeOf(folder, input.to);
    target = from.target;
    // In one order, so that two renames never wait for each other; a link and its file may be the two.
    const [one = "", other = ""] = [from.target, to.target].sort();
    const work = () => move(from, to, input);
    return await inTurn(one, one === other ? work : () => inTurn(other, work));
  } catch (error) {
    if (error instanceof OperationError) throw error;
    const { cause, wayOut } = await explained(error, { path: input.from, done: "saved", target, builtIn });
    const message = `${input.from} was not renamed: ${cause}. It has its old name. ${wayOut}`;
    throw new OperationError("not-saved", message);
  } finally {
    session.check([input.from, input.to]);
  }
}

async function move(from: SavePlace, to: SavePlace, { expected, ...input }: RenameInput) {
  refuseChanged(input.from, await bytesAt(from.target), expected);
  await access(from.target, constants.W_OK);
  const stats = await lstat(from.entry);
  if (stats.isSymbolicLink() && dirname(from.entry) !== dirname(to.entry)) throw linkRefused(input.from);
  await mkdir(dirname(to.entry), { recursive: true });
  await withoutReplacing(from.entry, to.entry, stats, input.to);
  await syncFolder(dirname(to.entry));
  await syncFolder(dirname(from.entry));
  return { from: input.from, path: input.to, hash: expected };
}

/** A second name is only given where there is none, which a rename does not promise; then the first is taken away. */
async function withoutReplacing(from: string, to: string, stats: Stats, path: string): Promise<void> {
  try {
    if (stats.isSymbolicLink()) throw Object.assign(new Error("a link"), { code: "EPERM" });
    await link(from, to);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    const there = await lstat(to).catch(() => undefined);
    // The same file under both names: on this disk they differ in case only.
    const same = there?.ino === stats.ino && there.dev === stats.dev && there.ino !== 0;
    if (there && !same) throw taken(path);
    // Not every disk gives a file a second name.
    if (!same && !["EPERM", "ENOTSUP", "EOPNOTSUPP", "EMLINK", "ENOSYS"].includes(code)) throw error;
    return rename(from, to);
  }
  await unlink(from).catch(async (error: unknown) => {
    await unlink(to);
    throw error;
  });
}

function taken(path: string): OperationError {
  return new OperationError(
    "changed-elsewhere",
    `${path} is there already, and was left as it is. Choose another name.`,
  );
}

function linkRefused(path: string): OperationError {
  const why = "it is a link, which may lead elsewhere from another folder";
  return new OperationError("not-saved", `${path} was not renamed: ${why}. Move it with another program.`);
}
