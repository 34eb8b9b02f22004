import { ChangeSet, type EditorState, type StateEffect, Text, type TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { documentOf, fileText, type TextForm } from "../text/document-text.ts";
import { bufferOf, changeBuffer } from "./buffers.ts";

/** A text that is being edited. Lives outside of React: a keystroke changes nothing there. */
export type Session = {
  /** Another one after a rename. */
  path: string;
  form: TextForm;
  /** Text of the file that the editing started from. */
  base: Text;
  /** With its history, so that undo goes on where it was after a save, or after another screen. */
  state: EditorState;
  view: EditorView | undefined;
  /** Where the view was when it was last there. */
  scroll: StateEffect<unknown> | undefined;
  /** An earlier version that was brought back: saving this very text is told to the history as such. */
  restored?: Text | undefined;
};

const sessions = new Map<string, Session>();
const listeners = new Map<string, Set<TextListener>>();

/** Told of each change of a text, right after it. */
export type TextListener = (changes: ChangeSet) => void;

export function sessionOf(path: string): Session | undefined {
  return sessions.get(path);
}

/** @throws RangeError for a path that is not open */
export function openSessionOf(path: string): Session {
  const session = sessions.get(path);
  if (!session) throw new RangeError(`${path} is not open for editing`);
  return session;
}

/** @param stateFor makes the editor's state, extensions and all */
export function startSession(
  path: string,
  text: string,
  stateFor: (doc: Text, form: TextForm) => EditorState,
): Session {
  const { doc, form } = documentOf(text);
  const state = stateFor(doc, form);
  const session: Session = { path, form, base: doc, state, view: undefined, scroll: undefined };
  sessions.set(path, session);
  return session;
}

export function endSession(path: string): void {
  sessions.get(path)?.view?.destroy();
  sessions.delete(path);
}

/** Takes what there is to keep from the view of a text that goes off the screen. */
export function leaveView(session: Session): void {
  const { view } = session;
  if (!view) return;
  session.state = view.state;
  session.scroll = view.scrollSnapshot();
  session.view = undefined;
}

/** The text of a file goes on under another path, with its history and all. @throws RangeError for a path that is not open */
export function moveSession(from: string, to: string): Session {
  const session = openSessionOf(from);
  leaveView(session);
  sessions.delete(from);
  session.path = to;
  sessions.set(to, session);
  return session;
}

/** Changes a text, whether or not it is on screen. */
export function dispatchTo(session: Session, spec: TransactionSpec): void {
  if (session.view) {
    session.view.dispatch(spec);
    return;
  }
  const transaction = session.state.update(spec);
  session.state = transaction.state;
  if (transaction.docChanged) textChanged(session, transaction.changes);
}

/** What the editor's own listener calls: keeps the facts of the buffer in step, and tells who listens. */
export function textChanged(session: Session, changes: ChangeSet): void {
  changeBuffer(session.path, { dirty: isDirty(session) });
  for (const listener of listeners.get(session.path) ?? []) listener(changes);
}

/** A text without a file is unsaved, whatever it holds. */
export function isDirty({ path, state, base }: Session): boolean {
  const buffer = bufferOf(path);
  return buffer?.hash === null || buffer?.elsewhere?.kind === "gone" || !state.doc.eq(base);
}

/** Returns a function that stops telling. */
export function onText(path: string, listener: TextListener): () => void {
  const known = listeners.get(path) ?? new Set();
  listeners.set(path, known.add(listener));
  return () => {
    known.delete(listener);
    if (known.size === 0 && listeners.get(path) === known) listeners.delete(path);
  };
}

/** The text as its file would hold it. */
export function textToSave({ state, form }: Session): string {
  return fileText(state.doc, form);
}

/** Lines joined by LF: offsets in it are the editor's own. */
export function plainText({ state }: Session): string {
  return state.doc.toString();
}

/** Changes of a text from now on, so that a place in it can be found again later. */
export function followPlaces(session: Session): {
  readonly since: () => ChangeSet;
  readonly stop: () => void;
} {
  let since = ChangeSet.empty(session.state.doc.length);
  const stop = onText(session.path, (changes) => {
    since = since.compose(changes);
  });
  return { since: () => since, stop };
}

/** A text as the editor's document, whatever ends its lines. */
export function linesOf(text: string): Text {
  return Text.of(text.split(/\r\n|\n/));
}
