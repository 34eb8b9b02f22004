import { setDiagnostics } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Services } from "../../app/services.ts";
import { useNavigation } from "../../navigation/navigation-store.ts";
import { useCompare } from "../compare/compare-store.ts";
import { useModes } from "../mode-store.ts";
import { addBuffer, bufferOf, changeBuffer, dropBuffer } from "./buffers.ts";
import { dropCheck } from "./drop-check.ts";
import { flushJournal, keepJournal, stopJournal } from "./journal-keeper.ts";
import { runbookId } from "./runbook-path.ts";
import { forget, inTurn } from "./save-buffer.ts";
import { dispatchTo, isDirty, moveSession } from "./sessions.ts";

/** What was written into a new file, and the hash of that file. */
export type Written = { readonly doc: Text; readonly hash: string };

/**
 * An open text goes on as that of another file: what was not saved, the cursor, and every step that can be undone.
 *
 * @param move makes the file: what it has written, or undefined where it is the same file as before. When it fails
 *   nothing has changed here, and its error is passed on
 */
export async function moveBuffer(
  services: Services,
  from: string,
  to: string,
  move: () => Promise<Written | undefined>,
): Promise<void> {
  await inTurn(from, async () => {
    // Until it is told, the file that is not under its old name any more is not to be taken for a deleted one.
    changeBuffer(from, { saving: true });
    const written = await move().finally(() => changeBuffer(from, { saving: false }));
    takeAlong(services, from, to, written);
  });
  // In the journal under its new name before it leaves it under the old one: at no moment is it in neither.
  await flushJournal();
  if (bufferOf(to)?.failure?.doing !== "journal") await forget(services, from);
}

function takeAlong(services: Services, from: string, to: string, written: Written | undefined): void {
  const buffer = bufferOf(from);
  if (!buffer) return;
  stopJournal(from);
  const session = moveSession(from, to);
  addBuffer({ ...buffer, path: to });
  if (written) {
    session.base = written.doc;
    const nothingWrong = { failure: undefined, elsewhere: undefined, unwritable: undefined };
    changeBuffer(to, { ...nothingWrong, hash: written.hash, savedAt: Date.now() });
  }
  changeBuffer(to, { dirty: isDirty(session) });
  dropBuffer(from);
  dropCheck(from);
  useCompare.setState({ shown: undefined });
  // Their ways to mend it know the text by its old path; the next check brings them anew.
  dispatchTo(session, setDiagnostics(session.state, []));
  keepJournal(services.host, to);
  goAlong(from, to);
}

/** The screen shows the text under its new path at once. */
function goAlong(from: string, to: string): void {
  const { byPath, show } = useModes.getState();
  const mode = byPath.get(from) ?? "read";
  show(to, mode);
  show(from, "read");
  useNavigation.getState().go({ screen: "runbooks", runbook: runbookId(to) });
}
