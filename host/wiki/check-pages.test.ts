import { expect, it } from "vitest";
import { smallWorkspace } from "../test/temporary-folder.ts";
import { checkPages } from "./check-pages.ts";
import { pageHash } from "./page-hash.ts";
import { clientAt, greets, json, nastyWiki } from "./test/nasty-wiki.ts";
import { seenKey, WikiNotes } from "./wiki-notes.ts";

const bare = (text: string) => text;

it("asks for fifty pages at once, for the texts of changed ones alone, and puts an answer in parts together", async () => {
  const wiki = await nastyWiki((asked, response) => {
    if (greets(asked, response)) return;
    const titles = (asked.titles ?? "").split("|").map((title) => title.replaceAll("_", " "));
    const normalized = (asked.titles ?? "")
      .split("|")
      .flatMap((from) => (from.includes("_") ? [{ from, to: from.replaceAll("_", " ") }] : []));
    // Texts come one after the other, as with pages that are too large for one answer.
    const part = Number(asked.part ?? 0);
    const pages = titles.map((title, index) => {
      if (title === "Page 3") return { title, missing: true };
      const revision = { revid: 9, user: "Other", slots: { main: { content: `text of ${title}` } } };
      const isHere = asked.prop === "revisions" && index === part;
      return { title, pageid: 1, lastrevid: 9, ...(isHere ? { revisions: [revision] } : {}) };
    });
    const goesOn = asked.prop === "revisions" && part + 1 < titles.length;
    json(response, {
      ...(goesOn ? { continue: { part: part + 1, continue: "||" } } : {}),
      query: { normalized, pages },
    });
  });
  const [client, notes] = [clientAt(wiki), new WikiNotes(smallWorkspace())];
  const titles = Array.from({ length: 120 }, (_, index) => (index === 0 ? "Page_0" : `Page ${index}`));
  const known = new Map(titles.slice(5).map((title) => [title, { revision: 9, hash: "known" }]));
  const question = { client, wiki: "w", notes, bare, titles: [...titles, "A|b"], known };
  expect([...(await checkPages(question)).keys()]).toEqual(["A|b"]);
  const count = (prop: string) => wiki.asked.filter((asked) => asked.prop === prop).length;
  expect([count("info"), count("revisions")]).toEqual([3, 4]);
  const seen = await notes.seen();
  expect(Object.keys(seen)).toHaveLength(120);
  expect(seen[seenKey({ wiki: "w", title: "Page_0" })]).toMatchObject({
    hash: pageHash("text of Page 0", bare),
    revision: 9,
    user: "Other",
  });
  expect(seen[seenKey({ wiki: "w", title: "Page 3" })]).toMatchObject({ hash: null });
  expect(seen[seenKey({ wiki: "w", title: "Page 77" })]).toMatchObject({ hash: "known" });

  await checkPages(question);
  expect([count("info"), count("revisions")]).toEqual([6, 4]);
});
