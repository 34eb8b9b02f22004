import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { smallWorkspace } from "../test/temporary-folder.ts";
import { openSession } from "../workspace/session.ts";
import { revisionSha1 } from "./page-hash.ts";
import { type PageToPublish, publishPage } from "./publish-page.ts";
import type { Publishing } from "./publishing.ts";
import { type Asked, clientAt, greets, json, type NastyWiki, nastyWiki } from "./test/nasty-wiki.ts";
import { WikiNotes } from "./wiki-notes.ts";
import { workspaceRecord } from "./workspace-record.ts";

const title = "Runbook:One";
const page: PageToPublish = {
  ...{
    title,
    text: "new",
    ours: "new",
    summary: "s",
    base: 1,
    readAt: "2026-11-23T03:00:00Z",
    confirmsWarning: false,
  },
};

/** A wiki of one page that keeps edits; what becomes of the answer to one is for the test to say. */
async function wikiOfOnePage(
  onEdit: (response: ServerResponse, save: () => void, asked: Asked) => void,
  history = { down: false },
) {
  const revisions = [{ revid: 1, user: "Other", text: "old" }];
  const wiki = await nastyWiki((asked, response) => {
    if (greets(asked, response)) return;
    const save = () =>
      void revisions.unshift({ revid: revisions.length + 1, user: "Jane", text: asked.text ?? "" });
    if (asked.action === "edit") return onEdit(response, save, asked);
    if (history.down) return void response.destroy();
    const wanted = asked.revids ? revisions.filter(({ revid }) => revid === Number(asked.revids)) : revisions;
    const shown = wanted.slice(0, Number(asked.rvlimit ?? 1)).map(({ revid, user, text }) => ({
      ...{ revid, user, sha1: revisionSha1(text), timestamp: "2026-11-23T03:00:00Z", comment: "s" },
      slots: { main: { content: text, contentmodel: "wikitext" } },
    }));
    json(response, {
      curtimestamp: "2026-11-23T03:00:01Z",
      query: { pages: [{ pageid: 7, title, lastrevid: 1, revisions: shown }] },
    });
  });
  return { wiki, revisions };
}

function publishingAt(wiki: NastyWiki, folder = smallWorkspace()): Publishing & { readonly folder: string } {
  const session = openSession({ builtInFolder: folder });
  return {
    ...{
      folder,
      client: clientAt(wiki, { timeoutMs: 2000 }),
      wiki: wiki.api.href,
      notes: new WikiNotes(folder),
    },
    ...{ record: workspaceRecord(session), bare: (text) => text, pause: async () => {} },
  };
}

const edits = (wiki: NastyWiki) => wiki.asked.filter(({ action }) => action === "edit");
const taken = (revisions: { revid: number }[]) => ({
  edit: { result: "Success", newrevid: revisions[0]?.revid, oldrevid: 1 },
});

describe("an edit whose answer is lost", () => {
  const lost: [string, (response: ServerResponse) => void][] = [
    ["with the connection", (response) => response.destroy()],
    ["to a proxy", (response) => void response.writeHead(504).end("<html><title>Gateway</title></html>")],
    ["in the middle", (response) => void response.end('{"edit":{"result":"Succ')],
    [
      "to an exception after saving",
      (response) => json(response, { errors: [{ code: "internal_api_error_X" }] }),
    ],
  ];

  it.each(lost)("%s, and was made, is found and not sent again", async (_, lose) => {
    const { wiki, revisions } = await wikiOfOnePage((response, save) => {
      save();
      lose(response);
    });
    const publishing = publishingAt(wiki);
    expect(await publishPage(publishing, page)).toMatchObject({
      ...{ outcome: "published", revision: 2, notices: [{ kind: "found-landed" }] },
    });
    expect(edits(wiki)).toHaveLength(1);
    expect(revisions).toHaveLength(2);
    expect(await publishing.record.page({ wiki: publishing.wiki, title })).toMatchObject({ revision: 2 });
    expect(await publishing.notes.sending({ wiki: publishing.wiki, title })).toBeUndefined();
  });

  it.each(lost)("%s, and was not made, is not sent again by itself", async (_, lose) => {
    const { wiki, revisions } = await wikiOfOnePage((response) => lose(response));
    expect(await publishPage(publishingAt(wiki), page)).toMatchObject({ outcome: "stopped", landed: "no" });
    expect(edits(wiki)).toHaveLength(1);
    expect(revisions).toHaveLength(1);
  });

  it("for good: it is looked for before the next one, also by another run of the program", async () => {
    const history = { down: false };
    const { wiki, revisions } = await wikiOfOnePage((response, save) => {
      save();
      history.down = true;
      response.destroy();
    }, history);
    const publishing = publishingAt(wiki);
    expect(await publishPage(publishing, page)).toMatchObject({ outcome: "stopped", landed: "unknown" });
    history.down = false;
    const later = publishingAt(wiki, publishing.folder);
    expect(await publishPage(later, page)).toMatchObject({ outcome: "published", revision: 2 });
    expect(edits(wiki)).toHaveLength(1);
    expect(revisions).toHaveLength(2);
  });

  it("is looked for also when the work was cancelled", async () => {
    const controller = new AbortController();
    const { wiki } = await wikiOfOnePage((_, save) => {
      save();
      controller.abort();
    });
    expect(await publishPage(publishingAt(wiki), page, controller.signal)).toMatchObject({
      outcome: "published",
      revision: 2,
    });
    expect(edits(wiki)).toHaveLength(1);
  });
});

describe("an edit", () => {
  it("brings everything along that keeps it from overwriting", async () => {
    const { wiki, revisions } = await wikiOfOnePage((response, save) => {
      save();
      json(response, taken(revisions));
    });
    expect(await publishPage(publishingAt(wiki), page)).toMatchObject({ outcome: "published", notices: [] });
    const [sent] = edits(wiki);
    expect(sent).toMatchObject({
      ...{ baserevid: "1", nocreate: "1", starttimestamp: page.readAt, assert: "user", assertuser: "Jane" },
      md5: "22af645d1859cb5ca6da0c484f1f37ea",
    });
    expect(sent).not.toHaveProperty("basetimestamp");
    expect(sent).not.toHaveProperty("createonly");
  });

  it("that was made but cannot be recorded is told so, and recorded the next time", async () => {
    const { wiki, revisions } = await wikiOfOnePage((response, save) => {
      save();
      json(response, taken(revisions));
    });
    const publishing = publishingAt(wiki);
    const broken = {
      ...publishing,
      record: { ...publishing.record, put: () => Promise.reject(new Error("The disk is full.")) },
    };
    expect(await publishPage(broken, page)).toMatchObject({
      outcome: "published",
      notices: [{ kind: "not-recorded" }],
    });
    expect(await publishPage(publishing, page)).toMatchObject({ outcome: "published", revision: 2 });
    expect(await publishing.record.page({ wiki: publishing.wiki, title })).toMatchObject({ revision: 2 });
    expect(edits(wiki)).toHaveLength(1);
  });

  it("of an impossible title asks nobody", async () => {
    const { wiki } = await wikiOfOnePage(() => {});
    const result = await publishPage(publishingAt(wiki), { ...page, title: "A[b]" });
    expect(result).toMatchObject({ outcome: "stopped", failure: { outcome: "bad-title" } });
    expect(wiki.asked).toEqual([]);
  });
});
