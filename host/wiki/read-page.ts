import { pagesSchema, type WikiPage, type WikiRevision } from "./answer-schema.ts";
import type { WikiClient } from "./wiki-client.ts";
import { WikiFailure } from "./wiki-failure.ts";

/** A page as it is on the wiki at one moment. */
export type PageRead = {
  /** As the wiki writes it. */
  readonly title: string;
  /** The wiki's clock when it answered: what `starttimestamp` of an edit has to be. */
  readonly readAt: string;
  /** Absent: there is no such page. */
  readonly current?: {
    readonly pageid: number;
    readonly revision: number;
    readonly text: string;
    readonly user: string;
    readonly changed: string;
    readonly summary: string;
  };
  readonly redirect: boolean;
  /** Why this account may not edit the page, in the wiki's words; empty when it may. */
  readonly hindrances: readonly string[];
  /** Addresses for a browser. */
  readonly url: string | undefined;
  readonly editUrl: string | undefined;
};

/** Reads one page, and whether this account may edit it. @throws WikiFailure */
export async function readPage(client: WikiClient, title: string, signal?: AbortSignal): Promise<PageRead> {
  const answer = await client.read(
    {
      ...{
        action: "query",
        prop: "revisions|info",
        titles: title.replaceAll("|", "\ufffd"),
        curtimestamp: 1,
      },
      ...{ rvprop: "ids|timestamp|content|sha1|user|comment", rvslots: "main" },
      ...{ inprop: "protection|url", intestactions: "edit", intestactionsdetail: "full" },
    },
    pagesSchema,
    signal,
  );
  const [page] = answer.query.pages;
  const { host } = client;
  if (!page || answer.curtimestamp === undefined) throw new WikiFailure("damaged-answer", { host });
  if (page.invalid)
    throw new WikiFailure("bad-title", { host, said: client.clean(page.invalidreason ?? "") });
  return { ...surroundings(page, client), readAt: answer.curtimestamp, ...currentOf(page, host) };
}

/** Text of one revision of a page; undefined where it is gone or hidden. @throws WikiFailure */
export async function revisionText(
  client: WikiClient,
  revision: number,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const what = {
    action: "query",
    prop: "revisions",
    revids: revision,
    rvprop: "ids|content",
    rvslots: "main",
  };
  const { query } = await client.read(what, pagesSchema.partial({ query: true }), signal);
  return query?.pages[0]?.revisions?.[0]?.slots?.main.content;
}

function surroundings(page: WikiPage, client: WikiClient) {
  const edit = page.actions?.edit ?? true;
  const no = edit === false ? ["This account may not edit the page."] : [];
  return {
    title: page.title,
    redirect: page.redirect ?? false,
    hindrances: Array.isArray(edit) ? edit.map(({ code, text }) => client.clean(text ?? code)) : no,
    url: webAddress(page.fullurl),
    editUrl: webAddress(page.editurl),
  };
}

function currentOf(page: WikiPage, host: string): Pick<PageRead, "current"> {
  if (page.missing) return {};
  const revision = page.revisions?.[0];
  const text = revision?.slots?.main.content;
  if (page.pageid === undefined || revision === undefined || text === undefined)
    throw new WikiFailure("damaged-answer", { host });
  if ((revision.slots?.main.contentmodel ?? "wikitext") !== "wikitext")
    throw new WikiFailure("refused", { host, why: `${page.title} holds no wikitext` });
  return { current: { pageid: page.pageid, text, ...written(revision) } };
}

function written({ revid, user = "", timestamp = "", comment = "" }: WikiRevision) {
  return { revision: revid, user, changed: timestamp, summary: comment };
}

/** An address that a browser may be sent to: whatever else a wiki names is left out. */
function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
    ? text
    : undefined;
}
