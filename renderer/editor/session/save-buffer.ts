import type { Services } from "../../app/services.ts";
import { HostError } from "../../connection/host-client.ts";
import { loadWorkspace } from "../../workspace/workspace-store.ts";
import { bufferOf, changeBuffer } from "./buffers.ts";
import { checkBuffer } from "./disk-changes.ts";
import { windowJournal } from "./journal-keeper.ts";
import { dropFromJournal } from "./journal-text.ts";
import { sessionOf, textToSave } from "./sessions.ts";

/** How a save ended; what went wrong stands in the buffer, in words for the user. */
export type SaveEnd = "saved" | "nothing-to-save" | "changed-elsewhere" | "failed";

const running = new Map<string, Promise<SaveEnd>>();

/**
 * Writes a text into its file, provided that the file is still what the editing started from. Saves of one text
 * follow one another: what is typed during one is saved by the next.
 */
export function saveBuffer(services: Services, path: string, restores = false): Promise<SaveEnd> {
  const before = running.get(path) ?? Promise.resolve<SaveEnd>("nothing-to-save");
  const mine = before.then(() => save(services, path, restores));
  running.set(path, mine);
  return mine.finally(() => {
    if (running.get(path) === mine) running.delete(path);
  });
}

async function save(services: Services, path: string, restores: boolean): Promise<SaveEnd> {
  const session = sessionOf(path);
  const buffer = bufferOf(path);
  if (!session || !buffer || buffer.unreadable) return "nothing-to-save";
  // Which of the two texts is to stay is for the user to say, in the bar that shows both.
  if (buffer.elsewhere) return "changed-elsewhere";
  if (!buffer.dirty) return "nothing-to-save";
  const { doc } = session.state;
  changeBuffer(path, { saving: true });
  try {
    const input = { path, text: textToSave(session), expected: buffer.hash, restores };
    const { hash, notKept } = await services.host.call("saveFile", input);
    session.base = doc;
    const dirty = !session.state.doc.eq(doc);
    changeBuffer(path, {
      ...{ hash, dirty, saving: false, savedAt: Date.now() },
      ...nothingWrong,
      note: notKept,
    });
    if (!dirty) await forget(services, path);
    void loadWorkspace(services.host, services.model);
    return "saved";
  } catch (error) {
    changeBuffer(path, { saving: false });
    return await failed(services, path, error);
  }
}

const nothingWrong = { failure: undefined, elsewhere: undefined, reloadedAt: undefined };

/** The text is in its file now: were it kept in the journal, it would be offered again after a crash. */
export async function forget({ host }: Services, path: string): Promise<void> {
  await windowJournal()?.forget(path);
  // The journal's failure is told when it is written to; a text too many in it does no harm.
  await dropFromJournal(host, path).catch(() => {});
}

async function failed(services: Services, path: string, error: unknown): Promise<SaveEnd> {
  const code = error instanceof HostError ? error.code : "failed";
  const message = error instanceof Error ? error.message : String(error);
  if (code === "changed-elsewhere") {
    await checkBuffer(services, path);
    if (bufferOf(path)?.elsewhere) return "changed-elsewhere";
  }
  changeBuffer(path, { failure: { code, message, doing: "save" } });
  return "failed";
}
