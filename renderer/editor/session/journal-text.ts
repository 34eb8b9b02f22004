import { ChangeSet, type Text } from "@codemirror/state";
import type { OperationInput } from "../../../core/contract.ts";
import type { HostClient } from "../../connection/host-client.ts";
import { bufferOf } from "./buffers.ts";
import { onText, sessionOf, textToSave } from "./sessions.ts";
import { writer } from "./writer.ts";

type JournalEdit = { readonly from: number; readonly to: number; readonly insert: string };

/** What the journal holds of a text, and what has changed since. */
type Kept = { sequence: number; acknowledged: boolean; since: ChangeSet; stop: () => void };

const kept = new Map<string, Kept>();
/** Grows for as long as the window is open: a text that is opened again goes on where it was. */
const sequences = new Map<string, number>();

/**
 * Sends the present text of a path to the journal: the first time all of it, then what has changed, so that typing
 * in a large text sends little.
 *
 * @throws HostError where the journal cannot be written
 */
export async function sendToJournal(host: HostClient, path: string): Promise<void> {
  const session = sessionOf(path);
  const buffer = bufferOf(path);
  if (!session || !buffer) return;
  const before = kept.get(path);
  before?.stop();
  const sequence = sequences.get(path) ?? 0;
  sequences.set(path, sequence + 1);
  const now = follow(path, sequence, session.state.doc);
  const head = { writer, path, base: buffer.hash, sequence };
  // Offsets count in the text of the file, which differs from the editor's where lines end with CRLF.
  if (before?.acknowledged && session.form.lineEnd !== "\r\n") {
    const input = { ...head, after: before.sequence, edits: editsOf(before.since) };
    now.acknowledged = await accepted(host, input);
    if (now.acknowledged) return;
    sequences.set(path, sequence + 2);
    now.sequence = sequence + 1;
  }
  const whole = { ...head, sequence: now.sequence, text: textToSave(session) };
  if (now.since.empty) now.acknowledged = await accepted(host, whole);
  else {
    // It was typed on while the edits were refused: what is sent now is newer than what is followed.
    now.stop();
    const later = follow(path, now.sequence, session.state.doc);
    later.acknowledged = await accepted(host, whole);
  }
}

/** Nothing of a path is kept any more. */
export async function dropFromJournal(host: HostClient, path: string): Promise<void> {
  kept.get(path)?.stop();
  kept.delete(path);
  if (sequences.has(path)) await host.call("journalDrop", { writer, path });
}

function follow(path: string, sequence: number, doc: Text): Kept {
  const entry: Kept = {
    sequence,
    acknowledged: false,
    since: ChangeSet.empty(doc.length),
    stop: onText(path, (changes) => {
      entry.since = entry.since.compose(changes);
    }),
  };
  kept.set(path, entry);
  return entry;
}

async function accepted(host: HostClient, input: OperationInput<"journal">): Promise<boolean> {
  return (await host.call("journal", input)).kept;
}

/** One after the other: each counts in the text that those before it have left. */
export function editsOf(changes: ChangeSet): JournalEdit[] {
  const edits: JournalEdit[] = [];
  changes.iterChanges((fromA, toA, fromB, _, inserted) => {
    edits.push({ from: fromB, to: fromB + toA - fromA, insert: inserted.toString() });
  }, true);
  return edits;
}
