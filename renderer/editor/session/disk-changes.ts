import type { OperationOutput } from "../../../core/contract.ts";
import type { Services } from "../../app/services.ts";
import { HostError } from "../../connection/host-client.ts";
import { markChanged } from "../text/changed-marks.ts";
import { bufferOf, changeBuffer, useBuffers } from "./buffers.ts";
import { windowJournal } from "./journal-keeper.ts";
import { replaceText } from "./replace-text.ts";
import { dispatchTo, linesOf, type Session, sessionOf } from "./sessions.ts";

type FileText = OperationOutput<"readFile">;

/** Compares every open text with its file. */
export async function checkBuffers(services: Services): Promise<void> {
  await Promise.all([...useBuffers.getState().byPath.keys()].map((path) => checkBuffer(services, path)));
}

/**
 * Compares an open text with its file, by content. A text nobody has changed follows its file, visibly; beside one
 * that was changed the file's text is put, and the user is asked.
 */
export async function checkBuffer(services: Services, path: string): Promise<void> {
  const asked = bufferOf(path)?.hash;
  if (asked === undefined) return;
  try {
    const file = await services.host.call("readFile", { path });
    // A save has come in between: what was read is older than what is known.
    if (bufferOf(path)?.hash === asked && !bufferOf(path)?.saving) takeNotice(path, file);
  } catch (error) {
    // Any other failure to read says nothing of the file; the save path will say what is wrong.
    if (error instanceof HostError && error.code === "not-found" && !bufferOf(path)?.saving)
      await noticeGone(services, path);
  }
}

function takeNotice(path: string, file: FileText): void {
  const session = sessionOf(path);
  const buffer = bufferOf(path);
  if (!session || !buffer) return;
  if (file.hash === buffer.hash) {
    if (buffer.elsewhere)
      changeBuffer(path, { elsewhere: undefined, dirty: !session.state.doc.eq(session.base) });
    return;
  }
  const theirs = linesOf(file.text);
  if (session.state.doc.eq(theirs)) adopt(session, file, {});
  else if (!buffer.dirty && file.encoding === "utf-8") reload(session, file);
  else if (buffer.elsewhere?.kind !== "changed" || buffer.elsewhere.hash !== file.hash) {
    const { text, hash } = file;
    changeBuffer(path, { elsewhere: { kind: "changed", text, hash, noticed: Date.now() } });
  }
}

/** The cursor, the history and the scroll position stay; the lines that have changed are marked. */
function reload(session: Session, file: FileText): void {
  const transaction = session.state.update(replaceText(session.state.doc, linesOf(file.text)));
  // Adopted first: the change must not make the text one that somebody has edited.
  session.base = transaction.newDoc;
  dispatchTo(session, { changes: transaction.changes, effects: markChanged.of(transaction.changes) });
  adopt(session, file, { reloadedAt: Date.now() });
}

/** From now on the editing starts from what the disk holds. */
export function adopt(
  session: Session,
  file: { text: string; hash: string },
  change: { reloadedAt?: number },
): void {
  session.base = linesOf(file.text);
  const dirty = !session.state.doc.eq(session.base);
  changeBuffer(session.path, { hash: file.hash, dirty, elsewhere: undefined, failure: undefined, ...change });
}

async function noticeGone(services: Services, path: string): Promise<void> {
  const buffer = bufferOf(path);
  const session = sessionOf(path);
  if (!buffer || !session || buffer.hash === null || buffer.elsewhere?.kind === "gone") return;
  const movedTo = await services.model.samePlaceElsewhere(path, session.base.toString());
  const noticed = Date.now();
  // Nothing but this window holds the text now: it counts as unsaved, and goes into the journal.
  changeBuffer(path, { elsewhere: { kind: "gone", noticed, ...(movedTo ? { movedTo } : {}) }, dirty: true });
  windowJournal()?.changed(path);
}
