import { constants } from "node:fs";
import { access, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import type { OperationArguments, OperationOutput } from "../../../core/contract.ts";
import { decodeText } from "../decode.ts";
import type { Session } from "../session.ts";
import { syncFolder } from "./atomic-write.ts";
import { inTurn } from "./in-turn.ts";
import { bytesAt, refuseChanged } from "./on-disk.ts";
import { refusalOf } from "./refusal.ts";
import { placeOf, type SavePlace } from "./save-place.ts";

type RemoveInput = OperationArguments<"removeFile">;
type Removed = Omit<OperationOutput<"removeFile">, "bin">;

/**
 * Takes one file out of the open workspace, if it still is what was read; of a link, the link. The answer holds
 * its text, from which it can be written again.
 *
 * @param takeAway what becomes of the entry; the place of that name must be free afterwards
 * @throws OperationError as for a save
 */
export async function removeFile(
  session: Session,
  input: RemoveInput,
  takeAway: (entry: string) => Promise<unknown> = unlink,
): Promise<Removed> {
  const { folder, builtIn } = session.snapshot();
  let target = folder;
  try {
    const place = placeOf(folder, input.path);
    target = place.target;
    return await inTurn(target, () => remove(place, input, takeAway));
  } catch (error) {
    throw await refusalOf(error, { path: input.path, done: "removed", target, builtIn });
  } finally {
    session.check([input.path]);
  }
}

async function remove(
  { entry, target }: SavePlace,
  { path, expected }: RemoveInput,
  takeAway: (entry: string) => Promise<unknown>,
): Promise<Removed> {
  const before = await bytesAt(target);
  refuseChanged(path, before, expected);
  // As with a save: a file made read-only, or frozen behind a link, is meant to stay.
  await access(target, constants.W_OK);
  await takeAway(entry);
  await syncFolder(dirname(entry)).catch(() => {});
  return { path, before: before ? decodeText(before).text : "" };
}
