import { dirname } from "node:path";
import type { OperationArguments, OperationOutput } from "../../../core/contract.ts";
import { OperationError } from "../../../core/operation-error.ts";
import { decodeText } from "../decode.ts";
import type { Session } from "../session.ts";
import { syncFolder, writeAtomically } from "./atomic-write.ts";
import { inTurn } from "./in-turn.ts";
import { bytesAt, contentHash, refuseChanged } from "./on-disk.ts";
import { notForced, refusalOf } from "./refusal.ts";
import { placeOf, type SavePlace } from "./save-place.ts";
import { sweepLeftovers } from "./sweep.ts";
import { bytesToWrite } from "./written-bytes.ts";

type SaveInput = OperationArguments<"saveFile">;
type Saved = OperationOutput<"saveFile">;

/**
 * Writes one file of the open workspace: the only way in which this app changes one. Saves of one file happen
 * one after the other. A file that holds the wanted text already is not touched, whoever wrote it.
 *
 * @throws OperationError `changed-elsewhere` when the disk does not hold what `expected` says, `not-saved` when
 *   the system refuses, `bad-input` when nothing may be written there; the old file is then intact
 */
export async function saveFile(session: Session, input: SaveInput): Promise<Saved> {
  if (!input.text.isWellFormed()) {
    const what = "its text holds half a character (a lone surrogate), which no file can";
    throw new OperationError("bad-input", `${input.path} was not saved: ${what}. Take that character out.`);
  }
  const { folder, builtIn } = session.snapshot();
  let target = folder;
  try {
    const place = placeOf(folder, input.path);
    target = place.target;
    return await inTurn(target, () => write(folder, place, input));
  } catch (error) {
    throw await refusalOf(error, { path: input.path, done: "saved", target, builtIn });
  } finally {
    session.check([input.path]);
  }
}

async function write(folder: string, place: SavePlace, { path, text, expected }: SaveInput): Promise<Saved> {
  const { target } = place;
  const before = await bytesAt(target);
  const bytes = bytesToWrite(text, before);
  if (!before?.equals(bytes)) {
    refuseChanged(path, before, expected);
    await sweepLeftovers(dirname(target));
    await writeAtomically(target, bytes, async () => {
      refuseMoved(place, placeOf(folder, path));
      refuseChanged(path, await bytesAt(target), expected);
    });
  }
  await syncFolder(dirname(target)).catch((error: unknown) => {
    throw notForced(path, target, error);
  });
  return { path, hash: contentHash(bytes), before: before ? decodeText(before).text : null };
}

/** A link that was put on the way while the file was being made must not lead the rename elsewhere. */
function refuseMoved(before: SavePlace, now: SavePlace): void {
  if (now.target === before.target) return;
  throw new OperationError(
    "changed-elsewhere",
    `${before.path} leads to another place than a moment ago, and was left as it is. What you wrote is still in the app.`,
  );
}
