import type { ChangeSet, Text } from "@codemirror/state";
import { editsOf } from "../session/journal-text.ts";
import { followPlaces, plainText, type Session } from "../session/sessions.ts";
import { type SentText, unknownVersion } from "./text-mirror.ts";

type Following = {
  readonly path: string;
  readonly version: number;
  readonly doc: Text;
  readonly changes: ReturnType<typeof followPlaces>;
};

const followings = new WeakMap<Session, Following>();
let lastVersion = 0;

/**
 * Asks the worker something about the text of a session as it is now. The first time all of the text goes there, then
 * what has been typed since the question before.
 */
export async function askAbout<T>(
  session: Session,
  ask: (sent: SentText) => Promise<T | typeof unknownVersion>,
): Promise<T> {
  const answer = await ask(sentText(session));
  if (answer !== unknownVersion) return answer as T;
  followings.get(session)?.changes.stop();
  followings.delete(session);
  const again = await ask(sentText(session));
  if (again === unknownVersion) throw new Error("The worker did not take the text.");
  return again as T;
}

function sentText(session: Session): SentText {
  const { path, state } = session;
  const changes = changesOf(session);
  // Versions of one text follow each other; those of a text that is sent whole begin elsewhere.
  if (!changes) lastVersion += 1_000_000_000;
  const version = changes ? (followings.get(session)?.version ?? 0) + 1 : lastVersion;
  followings.set(session, { path, version, doc: state.doc, changes: followPlaces(session) });
  return changes ? { path, version, edits: editsOf(changes) } : { path, version, text: plainText(session) };
}

/** What was typed since the text was sent; undefined where that does not lead from the one to the other. */
function changesOf(session: Session): ChangeSet | undefined {
  const before = followings.get(session);
  if (!before) return undefined;
  const changes = before.changes.since();
  before.changes.stop();
  const leads = before.path === session.path && changes.newLength === session.state.doc.length;
  return leads && changes.apply(before.doc).eq(session.state.doc) ? changes : undefined;
}
