import type { PublishNotice } from "../../core/wiki/publish-schema.ts";
import { savedText } from "../../core/wiki/saved-text.ts";
import { planPublish } from "../../core/wiki/three-way.ts";
import { reasonOf } from "../workspace/file-problem.ts";
import { pageHash } from "./page-hash.ts";
import type { Publishing } from "./publishing.ts";
import { type PageRead, readPage, revisionText } from "./read-page.ts";
import { WikiFailure } from "./wiki-failure.ts";
import { type Sending, seenKey } from "./wiki-notes.ts";

/** An edit that the wiki has taken. */
export type Landed = {
  readonly title: string;
  readonly sending: Sending;
  readonly revision: number;
};

/**
 * Reads an edit back, and records the page as it was left, in the workspace and in the notes.
 *
 * @returns what is worth knowing; the edit itself was made, whatever goes wrong here
 */
export async function recordPublished(
  publishing: Publishing,
  landed: Landed,
): Promise<readonly PublishNotice[]> {
  const { bare, wiki, notes, record } = publishing;
  const { sending, revision } = landed;
  const found = await readBack(publishing, landed);
  const page = { wiki, title: landed.title };
  const sent = pageHash(sending.ours, bare);
  const there = found.text === undefined ? pageHash(sending.text, bare) : pageHash(found.text, bare);
  const notices = [...found.notices];
  try {
    const at = found.read?.readAt ?? new Date().toISOString();
    await notes.noteSentText(page, sent, sending.ours);
    await record.put({
      ...page,
      pageid: found.read?.current?.pageid ?? 0,
      revision,
      sent,
      there,
      at: secondsOf(at),
    });
    await notes.noteSeen({
      [seenKey(page)]: seenOf(found.read, revision, publishing) ?? { hash: there, revision, at },
    });
    await notes.endSending(page);
  } catch (error) {
    const why =
      error instanceof Error && !("code" in error && "errno" in error)
        ? error.message
        : `${reasonOf(error)}.`;
    const words = `The page is published, but the workspace does not know it: ${why} It is looked for the next time.`;
    notices.push({ kind: "not-recorded", words });
  }
  return notices;
}

type ReadBack = {
  readonly text: string | undefined;
  readonly read: PageRead | undefined;
  readonly notices: readonly PublishNotice[];
};

/** The connection may be gone, or the work cancelled, right after the edit: then there is a notice instead. */
async function readBack({ client }: Publishing, { title, sending, revision }: Landed): Promise<ReadBack> {
  const limit = AbortSignal.timeout(30_000);
  try {
    const read = await readPage(client, title, limit);
    const isNewest = read.current?.revision === revision;
    const text = isNewest ? read.current.text : await revisionText(client, revision, limit);
    const notices = text === undefined ? [] : await differences({ client, text, sending, limit });
    return { text, read, notices: isNewest ? notices : [...notices, changedSince(read)] };
  } catch (error) {
    if (!(error instanceof WikiFailure)) throw error;
    const words = `The page is published, but could not be read back. ${error.data.message}`;
    return { text: undefined, read: undefined, notices: [{ kind: "not-read-back", words }] };
  }
}

function changedSince({ current, title }: PageRead): PublishNotice {
  const words = current
    ? `${current.user} has already changed ${title} again. Check the page, and take the change over.`
    : `${title} is already gone again. Find out why on the wiki.`;
  return { kind: "changed-since", words };
}

type Compared = {
  readonly client: Publishing["client"];
  readonly text: string;
  readonly sending: Sending;
  readonly limit: AbortSignal;
};

/** A page that holds something else than was sent: another edit merged in, or a text that the wiki expands. */
async function differences({ client, text, sending, limit }: Compared): Promise<readonly PublishNotice[]> {
  if (text === savedText(sending.text)) return [];
  const base = sending.base === null ? undefined : await revisionText(client, sending.base, limit);
  const isMerge =
    base !== undefined &&
    planPublish({ base, theirs: text, ours: sending.text, published: true }).text === text;
  return isMerge
    ? [
        {
          kind: "merged",
          words:
            "Somebody changed other lines of the page meanwhile, and the wiki merged both. Compare, and take the other change over.",
        },
      ]
    : [
        {
          kind: "altered",
          words:
            "The wiki has saved another text than was sent: it expands signatures and what is substituted. Compare the two.",
        },
      ];
}

function seenOf(read: PageRead | undefined, revision: number, { bare }: Publishing) {
  if (!read) return undefined;
  const { current } = read;
  const at = new Date().toISOString();
  return current
    ? { hash: pageHash(current.text, bare), revision: current.revision, user: current.user, at }
    : { hash: null, revision, at };
}

/** The record holds whole seconds, as the wiki's own times do. */
function secondsOf(time: string): string {
  return time.replace(/\.\d+Z$/, "Z");
}
