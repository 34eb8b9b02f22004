import type { Services } from "../../app/services.ts";
import { HostError } from "../../connection/host-client.ts";
import { markChanged } from "../text/changed-marks.ts";
import { bufferOf } from "./buffers.ts";
import { adopt } from "./disk-changes.ts";
import { canBeTypedIn } from "./follow-claim.ts";
import { replaceText } from "./replace-text.ts";
import { forget, saveBuffer } from "./save-buffer.ts";
import { dispatchTo, linesOf, openSessionOf } from "./sessions.ts";

/**
 * Puts another text in the place of the present one: one step, which undo takes back. What differs is marked.
 *
 * @returns the first place that differs now, or undefined where the two are the same
 */
export function putText(path: string, text: string): number | undefined {
  const session = openSessionOf(path);
  const spec = replaceText(session.state.doc, linesOf(text));
  const { changes } = session.state.update(spec);
  dispatchTo(session, { changes, effects: markChanged.of(changes), userEvent: "input.replace" });
  let first: number | undefined;
  changes.iterChangedRanges((_, __, from) => {
    first ??= from;
  });
  return first;
}

/**
 * Puts an earlier version in the place of the present text; a save of it is told to the history as what it is.
 *
 * @returns the first place that differs now
 * @throws Error in words for the user where the text cannot be changed
 */
export function putVersion(path: string, text: string): number | undefined {
  refuseReadOnly(path);
  const first = putText(path, text);
  const session = openSessionOf(path);
  session.restored = session.state.doc;
  return first;
}

/** @throws Error in words for the user where a text can only be read */
export function refuseReadOnly(path: string): void {
  if (canBeTypedIn(path)) return;
  const why = bufferOf(path)?.unreadable ?? "Another program has this workspace open.";
  throw new Error(`This text can only be read. ${why}`);
}

/** Takes what the disk holds; undo brings the own text back. */
export async function takeTheirs(services: Services, path: string): Promise<void> {
  const elsewhere = bufferOf(path)?.elsewhere;
  if (elsewhere?.kind !== "changed") return;
  putText(path, elsewhere.text);
  adopt(openSessionOf(path), elsewhere, {});
  await forget(services, path);
}

/**
 * Writes the text that others have put there into a file beside it, then the own one into the file. Both stay in
 * sight until that is done: where the save fails, its bar says why, and the choice can be made again.
 *
 * @throws HostError in words for the user when theirs could not be written beside; nothing was overwritten then
 */
export async function keepMine(services: Services, path: string): Promise<void> {
  const elsewhere = bufferOf(path)?.elsewhere;
  if (elsewhere?.kind !== "changed") return;
  await saveBeside(services, path, elsewhere.text);
  await saveBuffer(services, path, { hash: elsewhere.hash });
}

const mostBeside = 20;

/** `x.md.orig`, and where there is one with another text `x.md.2.orig`: nothing is overwritten. */
async function saveBeside({ host }: Services, path: string, text: string): Promise<void> {
  for (let number = 1; ; number++) {
    try {
      const beside = number === 1 ? `${path}.orig` : `${path}.${number}.orig`;
      await host.call("saveFile", { path: beside, text, expected: null });
      return;
    } catch (error) {
      const taken = error instanceof HostError && error.code === "changed-elsewhere";
      if (!taken || number === mostBeside) throw error;
    }
  }
}

/** The file is gone and is to be written again with the present text. Until that is done it counts as gone. */
export async function writeAgain(services: Services, path: string): Promise<void> {
  if (bufferOf(path)?.elsewhere?.kind === "gone") await saveBuffer(services, path, { hash: null });
}

/** Goes on with a merged text: it takes the place of the own one, and the file's text is what it started from. */
export function takeMerged(path: string, merged: string): void {
  const elsewhere = bufferOf(path)?.elsewhere;
  if (elsewhere?.kind !== "changed") return;
  putText(path, merged);
  adopt(openSessionOf(path), elsewhere, {});
}
