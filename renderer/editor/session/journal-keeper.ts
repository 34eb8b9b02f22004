import type { HostClient } from "../../connection/host-client.ts";
import { bufferOf, changeBuffer } from "./buffers.ts";
import { createJournal, type Journal } from "./journal.ts";
import { sendToJournal } from "./journal-text.ts";
import { onText, sessionOf } from "./sessions.ts";

/** From a change to its being sent, in milliseconds; a large text is sent less often, and still within a second. */
const delay = { usual: 150, large: 400 };
const large = 1_000_000;

const stops = new Map<string, () => void>();
let shared: Journal | undefined;

/** The journal of this window, once something is kept in it. */
export function windowJournal(): Journal | undefined {
  return shared;
}

/** Sends at once whatever waits, of every text. */
export async function flushJournal(): Promise<void> {
  await shared?.flush();
}

/** Keeps what is typed in a text from now on. */
export function keepJournal(host: HostClient, path: string): void {
  const journal = shared ?? createJournal((changed) => send(host, changed), delayFor, failed);
  shared = journal;
  stops.get(path)?.();
  stops.set(
    path,
    onText(path, () => journal.changed(path)),
  );
  if (bufferOf(path)?.dirty) journal.changed(path);
}

/** What is typed in a text is not kept any more. */
export function stopJournal(path: string): void {
  stops.get(path)?.();
  stops.delete(path);
}

async function send(host: HostClient, path: string): Promise<void> {
  await sendToJournal(host, path);
  if (bufferOf(path)?.failure?.doing === "journal") changeBuffer(path, { failure: undefined });
}

function delayFor(path: string): number {
  return (sessionOf(path)?.state.doc.length ?? 0) > large ? delay.large : delay.usual;
}

/** A failed save says more than a failed journal: it stays. */
function failed(path: string, error: unknown): void {
  if (bufferOf(path)?.failure?.doing === "save") return;
  const message = error instanceof Error ? error.message : String(error);
  changeBuffer(path, { failure: { code: "journal", message, doing: "journal" } });
}
