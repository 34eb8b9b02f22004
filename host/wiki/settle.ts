import type { PublishNotice } from "../../core/wiki/publish-schema.ts";
import { findLanded } from "./find-landed.ts";
import type { Publishing } from "./publishing.ts";
import { recordPublished } from "./record-published.ts";
import { WikiFailure } from "./wiki-failure.ts";
import type { Sending } from "./wiki-notes.ts";

/** What became of an edit whose answer never came. */
export type Settled =
  | { readonly landed: "yes"; readonly revision: number; readonly notices: readonly PublishNotice[] }
  | { readonly landed: "no" | "unknown" };

/** An edit of before, which turned out to have been made. */
export type EarlierEdit = Settled & { readonly landed: "yes"; readonly sending: Sending };

/** Seconds before each look: a wiki goes on with an edit when the connection is lost. */
const looks = [0, 2, 5];

/**
 * Looks for an edit in the page's history, some times over, also when the work was cancelled: that is when it matters.
 * An edit that is not found stays noted, and is looked for again before the next one of its page.
 */
export async function settleLost(publishing: Publishing, title: string, sending: Sending): Promise<Settled> {
  let last: Settled = { landed: "unknown" };
  for (const seconds of looks) {
    if (seconds > 0) await publishing.pause(seconds, undefined);
    last = await look(publishing, title, sending, AbortSignal.timeout(20_000));
    if (last.landed === "yes") return last;
  }
  return last;
}

/**
 * Looks once for an edit of this page that was left without an end, by this run of the program or an earlier one.
 *
 * @returns undefined when there was none, or it was not made
 * @throws WikiFailure when the wiki cannot be asked
 */
export async function settleEarlier(
  publishing: Publishing,
  title: string,
  signal: AbortSignal | undefined,
): Promise<EarlierEdit | undefined> {
  const page = { wiki: publishing.wiki, title };
  const sending = await publishing.notes.sending(page);
  if (!sending) return undefined;
  const revision = await findLanded(publishing.client, title, sending, signal);
  if (revision === undefined) {
    await publishing.notes.endSending(page);
    return undefined;
  }
  return { ...(await found(publishing, title, sending, revision)), sending };
}

async function look(
  publishing: Publishing,
  title: string,
  sending: Sending,
  signal: AbortSignal,
): Promise<Settled> {
  try {
    const revision = await findLanded(publishing.client, title, sending, signal);
    return revision === undefined ? { landed: "no" } : await found(publishing, title, sending, revision);
  } catch (error) {
    if (!(error instanceof WikiFailure)) throw error;
    return { landed: "unknown" };
  }
}

async function found(
  publishing: Publishing,
  title: string,
  sending: Sending,
  revision: number,
): Promise<Settled & { landed: "yes" }> {
  const notices = await recordPublished(publishing, { title, sending, revision });
  const words = "The wiki's answer was lost. The page's history shows that the edit was made, once.";
  return { landed: "yes", revision, notices: [{ kind: "found-landed", words }, ...notices] };
}
