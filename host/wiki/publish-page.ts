import { titleFault } from "../../core/wiki/page-title.ts";
import type { PublishResult } from "../../core/wiki/publish-schema.ts";
import { savedText } from "../../core/wiki/saved-text.ts";
import { inTurn } from "../workspace/save/in-turn.ts";
import { type Edited, editPage } from "./edit-page.ts";
import { revisionSha1 } from "./page-hash.ts";
import type { Publishing } from "./publishing.ts";
import { readPage } from "./read-page.ts";
import { recordPublished } from "./record-published.ts";
import { settleEarlier, settleLost } from "./settle.ts";
import { WikiFailure } from "./wiki-failure.ts";
import type { Sending } from "./wiki-notes.ts";

/** One page to publish, as a person has seen it. */
export type PageToPublish = {
  readonly title: string;
  /** What is sent. */
  readonly text: string;
  /** What the runbook gives; another text than the one sent, after a merge. */
  readonly ours: string;
  readonly summary: string;
  /** Revision that was looked at; null: there was no page. */
  readonly base: number | null;
  /** The wiki's clock when it was looked at. */
  readonly readAt: string;
  /** Sends a text again that a filter has warned about. */
  readonly confirmsWarning: boolean;
};

/**
 * Publishes one page: sends it once, finds out what became of it, reads it back, and records it. Never sends again by
 * itself. Of one page there is one edit at a time.
 *
 * @throws OperationError `unreadable` when the record is damaged; Error of the system when nothing can be noted: then
 *   nothing was sent
 */
export function publishPage(
  publishing: Publishing,
  page: PageToPublish,
  signal?: AbortSignal,
): Promise<PublishResult> {
  return inTurn(`publish ${publishing.wiki} ${page.title}`, async () => {
    try {
      return await publish(publishing, page, signal);
    } catch (error) {
      if (error instanceof WikiFailure) return { outcome: "stopped", failure: error.data, landed: "no" };
      throw error;
    }
  });
}

async function publish(
  publishing: Publishing,
  page: PageToPublish,
  signal: AbortSignal | undefined,
): Promise<PublishResult> {
  const { client, wiki, notes, record } = publishing;
  const { title } = page;
  const fault = titleFault(title);
  if (fault) throw new WikiFailure("bad-title", { host: client.host, why: fault });
  refuseWarned(publishing, page);
  await record.page({ wiki, title });
  const earlier = await settleEarlier(publishing, title, signal);
  if (earlier)
    return { outcome: "published", title, revision: earlier.revision, notices: [...earlier.notices] };
  const sending = {
    base: page.base,
    sha1: revisionSha1(page.text),
    text: savedText(page.text),
    ours: savedText(page.ours),
    user: await client.user(signal),
  };
  await notes.noteSending({ wiki, title }, sending);
  return send(publishing, page, sending, signal);
}

async function send(
  publishing: Publishing,
  page: PageToPublish,
  sending: Sending,
  signal: AbortSignal | undefined,
): Promise<PublishResult> {
  const { title } = page;
  let edited: Edited;
  try {
    edited = await editPage(publishing.client, { ...page, text: sending.text }, signal);
  } catch (error) {
    if (!(error instanceof WikiFailure)) throw error;
    return ended(publishing, page, sending, error);
  }
  const revision = edited.revision ?? (await readPage(publishing.client, title)).current?.revision ?? 0;
  const notices = await recordPublished(publishing, { title, sending, revision });
  const words = "The page held this text already, so there is no new revision.";
  const unchanged = edited.revision === undefined ? [{ kind: "no-change" as const, words }] : [];
  return { outcome: "published", title, revision, notices: [...unchanged, ...notices] };
}

/** An edit that was refused, or whose end is not known. */
async function ended(
  publishing: Publishing,
  page: PageToPublish,
  sending: Sending,
  failure: WikiFailure,
): Promise<PublishResult> {
  const { wiki, notes } = publishing;
  const { title } = page;
  if (!failure.mayHaveLanded) {
    await notes.endSending({ wiki, title });
    if (failure.outcome === "filter-warning") warned.add(warnedKey(publishing, page));
    return { outcome: "stopped", failure: failure.data, landed: "no" };
  }
  const settled = await settleLost(publishing, title, sending);
  if (settled.landed !== "yes") return { outcome: "stopped", failure: failure.data, landed: settled.landed };
  return { outcome: "published", title, revision: settled.revision, notices: [...settled.notices] };
}

/** Texts that a filter has warned about: to send one again means to overrule the filter. */
const warned = new Set<string>();

function warnedKey({ wiki }: Publishing, { title, text }: PageToPublish): string {
  return `${wiki} ${title} ${revisionSha1(text)}`;
}

function refuseWarned(publishing: Publishing, page: PageToPublish): void {
  if (page.confirmsWarning || !warned.has(warnedKey(publishing, page))) return;
  throw new WikiFailure("filter-warning", { host: publishing.client.host });
}
