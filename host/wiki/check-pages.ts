import { pagesSchema, type WikiPage } from "./answer-schema.ts";
import { type Bare, pageHash } from "./page-hash.ts";
import type { WikiClient } from "./wiki-client.ts";
import { WikiFailure } from "./wiki-failure.ts";
import { type Seen, seenKey, type WikiNotes } from "./wiki-notes.ts";

/** Titles in one request, for accounts without higher limits; and, where texts come along, fewer. */
const titlesAtOnce = 50;
const textsAtOnce = 10;

/** What is known of a page from before, so that its text need not be fetched again. */
export type KnownPage = { readonly revision: number; readonly hash: string };

export type PagesToCheck = {
  readonly client: WikiClient;
  readonly wiki: string;
  readonly notes: WikiNotes;
  readonly bare: Bare;
  readonly titles: readonly string[];
  /** By title. */
  readonly known: ReadonlyMap<string, KnownPage>;
};

/** @returns by title, why a page could not be looked at; what was seen is in the notes @throws WikiFailure */
export async function checkPages(
  check: PagesToCheck,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const faults = new Map<string, string>();
  const seen = await check.notes.seen();
  for (const titles of batches(
    check.titles.filter((title) => takesAsTitle(title, faults)),
    titlesAtOnce,
  )) {
    const found = await info(check, titles, signal);
    const changed: string[] = [];
    const now: Record<string, Seen> = {};
    for (const title of titles) {
      const page = found.get(title);
      const key = seenKey({ wiki: check.wiki, title });
      if (!page || page.invalid)
        faults.set(
          title,
          page?.invalidreason === undefined
            ? "The wiki said nothing about this page."
            : check.client.clean(page.invalidreason),
        );
      else if (page.missing) now[key] = gone(check, title);
      else {
        const hash = knownHash(check, title, page, seen[key]);
        if (hash === undefined) changed.push(title);
        else now[key] = { ...seen[key], hash, revision: page.lastrevid ?? null, at: nowText() };
      }
    }
    for (const some of batches(changed, textsAtOnce))
      Object.assign(now, await texts(check, some, faults, signal));
    await check.notes.noteSeen(now);
  }
  return faults;
}

/** A page that is not there, as of the last revision that was known of. */
function gone({ known }: PagesToCheck, title: string): Seen {
  return { hash: null, revision: known.get(title)?.revision ?? null, at: nowText() };
}

/** A revision never changes, so the hash of its text is known for good. */
function knownHash({ known }: PagesToCheck, title: string, { lastrevid }: WikiPage, seen: Seen | undefined) {
  if (lastrevid === undefined) return undefined;
  if (known.get(title)?.revision === lastrevid) return known.get(title)?.hash;
  return seen?.revision === lastrevid ? (seen.hash ?? undefined) : undefined;
}

async function info({ client }: PagesToCheck, titles: readonly string[], signal?: AbortSignal) {
  return byAskedTitle(client, titles, { prop: "info" }, signal);
}

async function texts(
  { client, wiki, bare }: PagesToCheck,
  titles: readonly string[],
  faults: Map<string, string>,
  signal: AbortSignal | undefined,
): Promise<Record<string, Seen>> {
  const what = { prop: "revisions", rvprop: "ids|content|user", rvslots: "main" };
  const found = await byAskedTitle(client, titles, what, signal);
  const seen: Record<string, Seen> = {};
  for (const title of titles) {
    const revision = found.get(title)?.revisions?.[0];
    const text = revision?.slots?.main.content;
    if (revision === undefined || text === undefined)
      faults.set(title, "The wiki did not give the page's text.");
    else {
      const by = revision.user === undefined ? {} : { user: revision.user };
      seen[seenKey({ wiki, title })] = {
        hash: pageHash(text, bare),
        revision: revision.revid,
        ...by,
        at: nowText(),
      };
    }
  }
  return seen;
}

/** Pages by the title that was asked for, whatever the wiki makes of it; an answer in parts is put together. */
async function byAskedTitle(
  client: WikiClient,
  titles: readonly string[],
  what: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, WikiPage>> {
  const names = new Map<string, string>();
  const pages = new Map<string, WikiPage>();
  let rest: Readonly<Record<string, string | number>> = {};
  for (let parts = 0; parts <= titles.length; parts++) {
    const question = { action: "query", titles: titles.join("|"), ...what, ...rest };
    const { query, continue: next } = await client.read(question, pagesSchema, signal);
    for (const { from, to } of query.normalized ?? []) names.set(from, to);
    for (const page of query.pages) pages.set(page.title, { ...pages.get(page.title), ...page });
    if (!next) return new Map(titles.flatMap((title) => entry(title, pages.get(names.get(title) ?? title))));
    rest = next;
  }
  throw new WikiFailure("damaged-answer", { host: client.host });
}

function entry(title: string, page: WikiPage | undefined): [string, WikiPage][] {
  return page ? [[title, page]] : [];
}

function takesAsTitle(title: string, faults: Map<string, string>): boolean {
  if (!title.includes("|")) return true;
  faults.set(title, "No page can have a “|” in its title.");
  return false;
}

function batches<T>(all: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < all.length; at += size) found.push(all.slice(at, at + size));
  return found;
}

function nowText(): string {
  return new Date().toISOString();
}
