import { type Extension, Prec, StateEffect } from "@codemirror/state";
import { EditorView, type ViewUpdate } from "@codemirror/view";
import type { OperationOutput } from "../../../core/contract.ts";
import type { Services } from "../../app/services.ts";
import { completionsFrom } from "../text/completions.ts";
import { editorState } from "../text/editor-state.ts";
import { addBuffer, type Buffer, bufferOf } from "./buffers.ts";
import { canBeTypedIn, followClaim } from "./follow-claim.ts";
import { keepJournal } from "./journal-keeper.ts";
import { type Session, sessionOf, startSession, textChanged } from "./sessions.ts";

const opening = new Map<string, Promise<void>>();

/**
 * Opens a file for editing; one that is open stays as it is, unsaved text and all.
 *
 * @throws HostError in words for the user when the file cannot be read
 */
export async function openBuffer(services: Services, path: string): Promise<void> {
  if (sessionOf(path)) return;
  const under = opening.get(path) ?? read(services, path).finally(() => opening.delete(path));
  opening.set(path, under);
  await under;
}

async function read(services: Services, path: string): Promise<void> {
  const file = await services.host.call("readFile", { path });
  if (sessionOf(path)) return;
  const unreadable = file.encoding === "not-utf-8" ? faultWords(file) : undefined;
  const unwritable = !unreadable && !file.writable ? (file.why ?? "This file cannot be written.") : undefined;
  start(services, file.text, {
    ...{ path, hash: file.hash, dirty: false, saving: false },
    ...(unreadable ? { unreadable } : {}),
    ...(unwritable ? { unwritable } : {}),
  });
}

type FileText = OperationOutput<"readFile">;

function faultWords({ fault, why = "The file is not text." }: Pick<FileText, "fault" | "why">): string {
  return fault ? `Line ${fault.line}, column ${fault.column}: ${fault.what} ${fault.remedy}` : why;
}

/** Begins a text that has no file yet: it is unsaved until its first save makes one. */
export function newBuffer(services: Services, path: string, text: string): void {
  if (sessionOf(path)) return;
  start(services, text, { path, hash: null, dirty: true, saving: false });
}

function start(services: Services, text: string, buffer: Buffer): void {
  addBuffer(buffer);
  followClaim();
  const { path } = buffer;
  // A rename gives the text another path: what is made here asks for the one it has by then.
  const now = () => session.path;
  const session: Session = startSession(path, text, (doc, form) => {
    const state = editorState(doc, {
      ...{ label: "Text of the runbook", form, writable: canBeTypedIn(path) },
      completions: (context) => completionsFrom(services.model, now())(context),
      onUpdate: (update) => follow(session, update),
    });
    return state.update({ effects: StateEffect.appendConfig.of(namedBy(now)) }).state;
  });
  keepJournal(services.host, path);
}

/** The text's accessible name says whose it is. */
function namedBy(path: () => string): Extension {
  return Prec.highest(EditorView.contentAttributes.of(() => ({ "aria-label": `Text of ${path()}` })));
}

function follow(session: Session, update: ViewUpdate): void {
  if (sessionOf(session.path) !== session || !bufferOf(session.path)) return;
  session.state = update.state;
  if (update.docChanged) textChanged(session, update.changes);
}
