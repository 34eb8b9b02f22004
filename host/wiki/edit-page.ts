import { createHash } from "node:crypto";
import { savedText } from "../../core/wiki/saved-text.ts";
import { outcomeOfCode } from "../../core/wiki/wiki-outcome.ts";
import { editSchema } from "./answer-schema.ts";
import type { WikiClient } from "./wiki-client.ts";
import { WikiFailure } from "./wiki-failure.ts";

/** One edit: of the page as it was read, never of whatever is there. */
export type Edit = {
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  /** Revision that the text is based on; null: the page must not be there yet. */
  readonly base: number | null;
  /** The wiki's clock when the page was read. */
  readonly readAt: string;
};

/** What the wiki answered to an edit that it took. */
export type Edited = {
  /** Undefined: the page held the text already, and no revision was made. */
  readonly revision: number | undefined;
  /** Revision that was replaced; differs from the base when the wiki merged another edit in. 0: a new page. */
  readonly replaced: number | undefined;
};

/**
 * Sends one edit, with everything that keeps it from overwriting: the base revision, the time of reading, and that the
 * page must (or must not) be there. `basetimestamp` is left out on purpose: with it a wiki lets the same account
 * overwrite itself, and anybody within the same second.
 *
 * @throws WikiFailure; whether the edit was made all the same is in `mayHaveLanded`
 */
export async function editPage(client: WikiClient, edit: Edit, signal?: AbortSignal): Promise<Edited> {
  const text = savedText(edit.text);
  const { edit: answer } = await client.write(
    {
      ...{ action: "edit", title: edit.title, text, summary: edit.summary, contentmodel: "wikitext" },
      ...(edit.base === null ? { createonly: 1 } : { nocreate: 1, baserevid: edit.base }),
      ...{
        starttimestamp: edit.readAt,
        md5: createHash("md5").update(text).digest("hex"),
        watchlist: "nochange",
      },
    },
    editSchema,
    signal,
  );
  const { host } = client;
  if (answer.result === "Success") {
    if (answer.nochange) return { revision: undefined, replaced: undefined };
    if (answer.newrevid === undefined) throw new WikiFailure("damaged-answer", { host, mayHaveLanded: true });
    return { revision: answer.newrevid, replaced: answer.oldrevid };
  }
  if (answer.captcha !== undefined) throw new WikiFailure("captcha", { host });
  // An extension may refuse without an error of its own, as an older AbuseFilter does.
  const code = answer.code ?? "";
  throw new WikiFailure(outcomeOfCode(code), {
    host,
    said: answer.info === undefined ? undefined : client.clean(answer.info),
    why: client.clean(code || answer.result),
  });
}
