import { planPublish } from "../../core/wiki/three-way.ts";
import { pagesSchema, type WikiRevision } from "./answer-schema.ts";
import { revisionText } from "./read-page.ts";
import type { WikiClient } from "./wiki-client.ts";
import type { Sending } from "./wiki-notes.ts";

/** Revisions looked through: more than anybody makes of one page while a connection is down. */
const mostRevisions = 50;

/**
 * The revision that an edit made whose answer never came: one of this account, newer than the base, that holds the text
 * that was sent, or, where the wiki merged it with somebody else's, everything that it changed.
 *
 * @returns undefined when there is none, so far
 * @throws WikiFailure when the wiki cannot be asked
 */
export async function findLanded(
  client: WikiClient,
  title: string,
  sending: Sending,
  signal?: AbortSignal,
): Promise<number | undefined> {
  const what = { action: "query", prop: "revisions", titles: title, rvlimit: mostRevisions };
  const answer = await client.read({ ...what, rvprop: "ids|user|sha1" }, pagesSchema, signal);
  const base = sending.base ?? 0;
  const mine = (answer.query.pages[0]?.revisions ?? []).filter(
    ({ revid, user }) => revid > base && user === sending.user,
  );
  const same = mine.find(({ sha1 }) => sha1 === sending.sha1);
  return same?.revid ?? (await mergedInto(client, mine, sending, signal));
}

async function mergedInto(
  client: WikiClient,
  revisions: readonly WikiRevision[],
  sending: Sending,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  if (sending.base === null || revisions.length === 0) return undefined;
  const base = await revisionText(client, sending.base, signal);
  if (base === undefined) return undefined;
  for (const { revid } of revisions) {
    const theirs = await revisionText(client, revid, signal);
    if (theirs === undefined) continue;
    const { kind, text } = planPublish({ base, theirs, ours: sending.text, published: true });
    if (kind === "merged" && text === theirs) return revid;
  }
  return undefined;
}
