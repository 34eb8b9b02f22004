import { create } from "zustand";
import type { HostClient } from "../connection/host-client.ts";
import { createJournal, type Journal } from "../editor/session/journal.ts";
import { useRecoveries } from "../editor/session/recoveries-store.ts";
import { writer } from "../editor/session/writer.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { type FactsForm, useFacts } from "./facts-store.ts";
import { draftPath, draftText, isDraftPath, type KeptDraft, readDraft } from "./kept-draft.ts";

/** From a key to its being sent, in milliseconds; the host takes its time, too, and both stay within a second. */
const delayMs = 150;

/** A form that was filled in before the app ended. `id` is what the journal calls it. */
export type LeftDraft = KeptDraft & { readonly id: string; readonly written: string };

type DraftState = {
  readonly left: readonly LeftDraft[];
  /** Why what is typed now would not outlive the app; undefined while it would. */
  readonly failure: string | undefined;
};

/** What the journal holds of forms. */
export const useDrafts = create<DraftState>()(() => ({ left: [], failure: undefined }));

let shared: Journal | undefined;

type Sent = { readonly path: string; readonly form: FactsForm | undefined; sequence: number };

/**
 * Keeps in the journal what is typed into the forms from now on, and takes what the journal has left of forms from
 * what it offers. Returns a function that stops.
 */
export function keepDrafts(host: HostClient): () => void {
  const sent = new Map<string, Sent>();
  const journal = createJournal(
    (about) => send(host, sent, about),
    () => delayMs,
    (_, error) => useDrafts.setState({ failure: error instanceof Error ? error.message : String(error) }),
  );
  shared = journal;
  takeLeft();
  const stops = [
    useRecoveries.subscribe(takeLeft),
    useFacts.subscribe(({ typed }, before) => {
      if (typed !== before.typed) follow(host, journal, sent, typed, before.typed);
    }),
    useWorkspace.subscribe(({ overview }, before) => {
      if (before.overview && overview?.folder !== before.overview.folder) leave(sent);
    }),
  ];
  const flush = () => void journal.flush();
  window.addEventListener("pagehide", flush);
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener("pagehide", flush);
  };
}

type Typed = ReturnType<typeof useFacts.getState>["typed"];

function follow(
  host: HostClient,
  journal: Journal,
  sent: Map<string, Sent>,
  typed: Typed,
  before: Typed,
): void {
  for (const [about, fields] of typed) {
    if (fields === before.get(about)) continue;
    const known = sent.get(about);
    if (!known) sent.set(about, { path: draftPath(about), form: useFacts.getState().shown, sequence: 0 });
    journal.changed(about);
  }
  for (const about of before.keys()) if (!typed.has(about)) void drop(host, journal, sent, about);
}

async function send(host: HostClient, sent: Map<string, Sent>, about: string): Promise<void> {
  const fields = useFacts.getState().typed.get(about);
  const entry = sent.get(about);
  if (!fields || !entry) return;
  const { path, form } = entry;
  const text = draftText({ about, form, fields });
  await host.call("journal", { writer, path, base: null, sequence: entry.sequence++, text });
  useDrafts.setState({ failure: undefined });
}

async function drop(host: HostClient, journal: Journal, sent: Map<string, Sent>, about: string) {
  await journal.forget(about);
  const entry = sent.get(about);
  if (!entry || useFacts.getState().typed.has(about)) return;
  await host.call("journalDrop", { writer, path: entry.path }).catch(() => {});
}

/** Another workspace is open: what was typed about the last one stays in its journal. */
function leave(sent: Map<string, Sent>): void {
  sent.clear();
  useFacts.setState({ typed: new Map(), notice: undefined, shown: undefined });
  useDrafts.setState({ left: [], failure: undefined });
}

/** Forms are offered by themselves, not among the texts of runbooks. */
function takeLeft(): void {
  const { list } = useRecoveries.getState();
  const mine = list.filter(({ path }) => isDraftPath(path));
  if (mine.length === 0) return;
  const left = mine.flatMap(({ id, written, text }) => {
    const draft = readDraft(text);
    return draft ? [{ ...draft, id, written }] : [];
  });
  useDrafts.setState(({ left: before }) => ({
    left: [...before.filter(({ id }) => !left.some((draft) => draft.id === id)), ...left],
  }));
  useRecoveries.setState({ list: list.filter(({ path }) => !isDraftPath(path)) });
}

/** Puts what was typed back into its form, over what was typed there since; nothing is written. */
export async function takeDraft(host: HostClient, { id, about, form, fields }: LeftDraft): Promise<void> {
  useFacts.setState(({ typed, shown }) => ({
    typed: new Map(typed).set(about, fields),
    shown: form ?? shown,
  }));
  // In this window's journal before it leaves the old one: at no moment is it in neither.
  await shared?.flush();
  await discardDraft(host, id);
}

/** It is not offered again. */
export async function discardDraft(host: HostClient, id: string): Promise<void> {
  await host.call("journalDrop", { id });
  useDrafts.setState(({ left }) => ({ left: left.filter((other) => other.id !== id) }));
}
