import { titleFault } from "../../core/wiki/page-title.ts";
import { publishChecks } from "../../core/wiki/publish-checks.ts";
import type { PublishDraft } from "../../core/wiki/publish-schema.ts";
import type { PublishedPage } from "../../core/wiki/published-file.ts";
import { savedText } from "../../core/wiki/saved-text.ts";
import { planPublish } from "../../core/wiki/three-way.ts";
import { pageHash } from "./page-hash.ts";
import { type Preview, previewText } from "./preview.ts";
import type { Publishing } from "./publishing.ts";
import { type PageRead, readPage, revisionText } from "./read-page.ts";
import { settleEarlier } from "./settle.ts";
import { WikiFailure } from "./wiki-failure.ts";
import { seenKey } from "./wiki-notes.ts";

/** A runbook's page as it would be. */
export type OurPage = { readonly title: string; readonly text: string };

/** Everything that a person, or the queue, has to know before publishing. */
export type Draft = Extract<PublishDraft, { outcome: "ready" }>;

/**
 * Reads the page, and works out what publishing would mean; nothing is changed.
 *
 * @param withPreview has the wiki render what would be sent
 * @throws WikiFailure; OperationError `unreadable` when the record is damaged
 */
export async function draftPublish(
  publishing: Publishing,
  { title, text }: OurPage,
  withPreview: boolean,
  signal?: AbortSignal,
): Promise<Draft> {
  const { client, wiki, notes, record, bare } = publishing;
  const fault = titleFault(title);
  if (fault) throw new WikiFailure("bad-title", { host: client.host, why: fault });
  await settleEarlier(publishing, title, signal);
  const before = await record.page({ wiki, title });
  const read = await readPage(client, title, signal);
  await notes.noteSeen({ [seenKey({ wiki, title })]: seenNow(read, bare, before?.revision) });
  const ours = savedText(text);
  const base = before && (await baseText(publishing, before, read, signal));
  const plan = planPublish({ base, theirs: read.current?.text, ours, published: before !== undefined }, bare);
  const preview = withPreview ? await previewText(client, title, plan.text ?? ours, signal) : undefined;
  return {
    ...{ outcome: "ready", host: client.host, kind: plan.kind, ...addresses(read) },
    ...{ title, revision: read.current?.revision ?? null, readAt: read.readAt },
    texts: { ours, ...some("base", base), ...some("theirs", read.current?.text) },
    ...some("text", plan.text),
    ...lastChange(read),
    checks: checksOf(read, plan.text ?? ours, preview),
    ...some("preview", preview?.html),
  };
}

/**
 * What the runbook gave when the page was last published: from the notes, or from the wiki where nothing was merged
 * into it. A text that holds more than the runbook gave is no base: a merge would take the rest for deleted.
 */
async function baseText(
  publishing: Publishing,
  { sent, there, revision, ...page }: PublishedPage,
  { current }: PageRead,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const noted = await publishing.notes.sentText(page, sent);
  if (noted !== undefined) return noted;
  if (sent !== there) return undefined;
  const text =
    current?.revision === revision ? current.text : await revisionText(publishing.client, revision, signal);
  return text !== undefined && pageHash(text, publishing.bare) === there ? text : undefined;
}

function seenNow({ current }: PageRead, bare: Publishing["bare"], published: number | undefined) {
  const at = new Date().toISOString();
  if (!current) return { hash: null, revision: published ?? null, at };
  return { hash: pageHash(current.text, bare), revision: current.revision, user: current.user, at };
}

function lastChange({ current }: PageRead): Pick<Draft, "last"> {
  return current ? { last: { user: current.user, at: current.changed, summary: current.summary } } : {};
}

function addresses({ url, editUrl }: PageRead): Pick<Draft, "url" | "editUrl"> {
  return { ...some("url", url), ...some("editUrl", editUrl) };
}

function checksOf(read: PageRead, text: string, preview: Preview | undefined): Draft["checks"] {
  const { hindrances, redirect, current } = read;
  return publishChecks({ text, theirs: current?.text, hindrances, redirect, preview });
}

/** A field where there is a value, and none where there is not. */
function some<K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { [P in K]?: T };
}
