import type { Services } from "../../app/services.ts";
import { HostError } from "../../connection/host-client.ts";
import { loadWorkspace } from "../../workspace/workspace-store.ts";
import { markChanged } from "../text/changed-marks.ts";
import { bufferOf, changeBuffer } from "./buffers.ts";
import { checkBuffer } from "./disk-changes.ts";
import { windowJournal } from "./journal-keeper.ts";
import { dropFromJournal } from "./journal-text.ts";
import { dispatchTo, type Session, sessionOf, textToSave } from "./sessions.ts";

/** How a save ended; what went wrong stands in the buffer, in words for the user. */
export type SaveEnd = "saved" | "nothing-to-save" | "changed-elsewhere" | "failed";

/** What the disk may hold that a save replaces: the hash of a text that was shown to the user, null where the file is gone. */
export type Replaced = { readonly hash: string | null };

/**
 * Writes a text into its file, provided that the file is still what the editing started from. Saves of one text
 * follow one another: what is typed during one is saved by the next.
 *
 * @param over what the user has said is to be replaced; until that is done it stays in sight beside the own text
 */
export function saveBuffer(services: Services, path: string, over?: Replaced): Promise<SaveEnd> {
  return inTurn(path, () => save(services, path, over));
}

const running = new Map<string, Promise<unknown>>();

/** Works on the file of a text once all that was begun before is done. */
export function inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
  const before = running.get(path) ?? Promise.resolve();
  const mine = before.then(work, work);
  running.set(path, mine);
  return mine.finally(() => {
    if (running.get(path) === mine) running.delete(path);
  });
}

async function save(services: Services, path: string, over: Replaced | undefined): Promise<SaveEnd> {
  const session = sessionOf(path);
  const buffer = bufferOf(path);
  if (!session || !buffer || buffer.unreadable) return "nothing-to-save";
  // Which of the two texts is to stay is for the user to say, in the bar that shows both.
  if (buffer.elsewhere && !over) return "changed-elsewhere";
  if (!buffer.dirty && !over) return "nothing-to-save";
  changeBuffer(path, { saving: true });
  try {
    await write(services, session, over ? over.hash : buffer.hash);
    void loadWorkspace(services.host, services.model);
    return "saved";
  } catch (error) {
    changeBuffer(path, { saving: false });
    if (await isElsewhere(services, path, error)) return "changed-elsewhere";
    sayWhy(path, error);
    return "failed";
  }
}

async function write(services: Services, session: Session, expected: string | null): Promise<void> {
  const { path, state } = session;
  const { doc } = state;
  const restores = session.restored?.eq(doc) ?? false;
  const input = { path, text: textToSave(session), expected, restores };
  const { hash, notKept } = await services.host.call("saveFile", input);
  session.base = doc;
  session.restored = undefined;
  const dirty = !session.state.doc.eq(doc);
  changeBuffer(path, { hash, dirty, saving: false, savedAt: Date.now(), ...nothingWrong, note: notKept });
  dispatchTo(session, { effects: markChanged.of(undefined) });
  if (!dirty) await forget(services, path);
}

const nothingWrong = { failure: undefined, elsewhere: undefined, reloadedAt: undefined };

/** The text is in its file now: were it kept in the journal, it would be offered again after a crash. */
export async function forget({ host }: Services, path: string): Promise<void> {
  await windowJournal()?.forget(path);
  // The journal's failure is told when it is written to; a text too many in it does no harm.
  await dropFromJournal(host, path).catch(() => {});
}

/** A save that was refused because the file is another one than it should be: looks what it is now. */
async function isElsewhere(services: Services, path: string, error: unknown): Promise<boolean> {
  if (!(error instanceof HostError && error.code === "changed-elsewhere")) return false;
  await checkBuffer(services, path);
  return bufferOf(path)?.elsewhere !== undefined;
}

function sayWhy(path: string, error: unknown): void {
  const code = error instanceof HostError ? error.code : "failed";
  const message = error instanceof Error ? error.message : String(error);
  changeBuffer(path, { failure: { code, message, doing: "save" } });
}
