import type { Services } from "../../app/services.ts";
import { HostError } from "../../connection/host-client.ts";
import { markChanged } from "../text/changed-marks.ts";
import { bufferOf, changeBuffer } from "./buffers.ts";
import { adopt } from "./disk-changes.ts";
import { replaceText } from "./replace-text.ts";
import { forget, saveBuffer } from "./save-buffer.ts";
import { dispatchTo, linesOf, openSessionOf } from "./sessions.ts";

/** Puts another text in the place of the present one: one step, which undo takes back. */
export function putText(path: string, text: string): void {
  const session = openSessionOf(path);
  const spec = replaceText(session.state.doc, linesOf(text));
  const { changes } = session.state.update(spec);
  dispatchTo(session, { changes, effects: markChanged.of(changes), userEvent: "input.replace" });
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
 * Writes the text that others have put there into a file beside it, then the own one into the file.
 *
 * @throws HostError in words for the user; nothing has been overwritten then
 */
export async function keepMine(services: Services, path: string): Promise<void> {
  const elsewhere = bufferOf(path)?.elsewhere;
  if (elsewhere?.kind !== "changed") return;
  await saveBeside(services, path, elsewhere.text);
  changeBuffer(path, { hash: elsewhere.hash, elsewhere: undefined, dirty: true });
  openSessionOf(path).base = linesOf(elsewhere.text);
  await saveBuffer(services, path);
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

/** The file is gone and is to be written again with the present text. */
export async function writeAgain(services: Services, path: string): Promise<void> {
  changeBuffer(path, { hash: null, elsewhere: undefined, dirty: true });
  await saveBuffer(services, path);
}

/** Goes on with a merged text: it takes the place of the own one, and the file's text is what it started from. */
export function takeMerged(path: string, merged: string): void {
  const elsewhere = bufferOf(path)?.elsewhere;
  if (elsewhere?.kind !== "changed") return;
  putText(path, merged);
  adopt(openSessionOf(path), elsewhere, {});
}
