import { beforeAll, describe, expect, it } from "vitest";
import { draftPublish } from "./draft-publish.ts";
import { publishPage } from "./publish-page.ts";
import { act, clientOf, freshTitle, publishingWith, textOf, withoutWiki, write } from "./test/real-wiki.ts";
import type { WikiClient } from "./wiki-client.ts";

const base = "one\n\ntwo\n\nthree";
const theirsSame = "one, by them\n\ntwo\n\nthree";
const theirsOther = "one\n\ntwo\n\nthree, by them";
const ours = "one, by us\n\ntwo\n\nthree";
const both = "one, by us\n\ntwo\n\nthree, by them";

describe.skipIf(withoutWiki)(`an edit between reading and publishing (${withoutWiki ?? "real wiki"})`, () => {
  let us: WikiClient;
  let us2: WikiClient;
  let admin: WikiClient;
  beforeAll(() => {
    [us, us2, admin] = [clientOf("user"), clientOf("user"), clientOf("admin")];
  });

  type Between = (title: string) => Promise<unknown>;
  const edit =
    (who: () => WikiClient, text: string): Between =>
    async (title) =>
      write(who(), title, text);
  const cells: [string, Between, "published" | string, string | undefined][] = [
    ["of nobody", async () => {}, "published", ours],
    ["of somebody else, on the same line", edit(() => admin, theirsSame), "edit-conflict", theirsSame],
    ["of somebody else, on another line", edit(() => admin, theirsOther), "published", both],
    ["of this account elsewhere, on the same line", edit(() => us2, theirsSame), "edit-conflict", theirsSame],
    ["of this account elsewhere, on another line", edit(() => us2, theirsOther), "published", both],
    [
      "that was put back",
      async (title) => {
        await write(admin, title, theirsSame);
        await write(admin, title, base);
      },
      "published",
      ours,
    ],
    ["that deleted the page", (title) => act(admin, { action: "delete", title }), "page-missing", undefined],
    [
      "that protected the page",
      (title) => act(admin, { action: "protect", title, protections: "edit=sysop" }),
      "page-protected",
      base,
    ],
  ];

  it.each(cells)("%s", async (_, between, outcome, after) => {
    const title = freshTitle("Conflict");
    await write(admin, title, base);
    const publishing = publishingWith(us);
    const draft = await draftPublish(publishing, { title, text: ours }, false);
    expect(draft.texts.theirs).toBe(base);
    await between(title);
    const result = await publishPage(publishing, {
      ...{
        title,
        text: ours,
        ours,
        summary: "ours",
        base: draft.revision,
        readAt: draft.readAt,
        confirmsWarning: false,
      },
    });
    expect(result.outcome === "published" ? "published" : result.failure.outcome).toBe(outcome);
    expect(await textOf(admin, title)).toBe(after);
    const merged = result.outcome === "published" && result.notices.some(({ kind }) => kind === "merged");
    expect(merged).toBe(after === both);
  });

  it("that moved the page leaves the new title and the redirect alone", async () => {
    const title = freshTitle("Moved");
    await write(admin, title, base);
    const publishing = publishingWith(us);
    const { revision, readAt } = await draftPublish(publishing, { title, text: ours }, false);
    await act(admin, { action: "move", from: title, to: `${title} new` });
    const page = { title, text: ours, ours, summary: "ours", base: revision, readAt, confirmsWarning: false };
    expect(await publishPage(publishing, page)).toMatchObject({
      outcome: "stopped",
      failure: { outcome: "edit-conflict" },
    });
    expect(await textOf(admin, `${title} new`)).toBe(base);
    expect(await textOf(admin, title)).toMatch(/^#REDIRECT/);
  });

  it("within the same second overwrites nothing", async () => {
    for (let tries = 0; tries < 3; tries++) {
      const title = freshTitle("Second");
      const publishing = publishingWith(us);
      await us.user();
      await write(us2, title, base);
      const { revision, readAt } = await draftPublish(publishing, { title, text: ours }, false);
      await write(us2, title, theirsSame);
      const page = {
        title,
        text: ours,
        ours,
        summary: "ours",
        base: revision,
        readAt,
        confirmsWarning: false,
      };
      expect(await publishPage(publishing, page)).toMatchObject({ failure: { outcome: "edit-conflict" } });
      expect(await textOf(admin, title)).toBe(theirsSame);
    }
  });

  it("of a page that was not there makes none anew over it", async () => {
    const title = freshTitle("Faster");
    const publishing = publishingWith(us);
    const draft = await draftPublish(publishing, { title, text: ours }, false);
    expect(draft).toMatchObject({ kind: "create", revision: null });
    await write(admin, title, theirsSame);
    const page = {
      title,
      text: ours,
      ours,
      summary: "ours",
      base: null,
      readAt: draft.readAt,
      confirmsWarning: false,
    };
    expect(await publishPage(publishing, page)).toMatchObject({
      outcome: "stopped",
      failure: { outcome: "page-exists" },
    });
    expect(await textOf(admin, title)).toBe(theirsSame);
  });
});
