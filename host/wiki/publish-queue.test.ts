import { describe, expect, it } from "vitest";
import type { PublishQueueData } from "../../core/wiki/publish-schema.ts";
import { publishQueueSchema } from "../../core/wiki/publish-schema.ts";
import { smallWorkspace } from "../test/temporary-folder.ts";
import { openSession } from "../workspace/session.ts";
import { PublishQueue } from "./publish-queue.ts";
import { type Asked, clientAt, greets, json, nastyWiki } from "./test/nasty-wiki.ts";
import { WikiFailure } from "./wiki-failure.ts";
import { WikiNotes } from "./wiki-notes.ts";
import { workspaceRecord } from "./workspace-record.ts";

/** A wiki without pages; `refuse` names the code with which the n-th edit is refused, from 1. */
async function queueAt(
  refuse: (edit: number) => string | undefined,
  runbooks = ["a", "b", "c"],
  pageSays = {},
) {
  const texts = new Map<string, string>();
  const waits: number[] = [];
  let edits = 0;
  const wiki = await nastyWiki((asked: Asked, response) => {
    if (greets(asked, response)) return;
    const { title = asked.titles ?? "", text = "" } = asked;
    if (asked.action === "edit") {
      edits += 1;
      const code = refuse(edits);
      response.setHeader("retry-after", "9");
      if (code) return json(response, { errors: [{ code, text: "because" }] });
      texts.set(title, text);
      return json(response, { edit: { result: "Success", newrevid: edits, oldrevid: 0 } });
    }
    const content = texts.get(title);
    const slots = { main: { content, contentmodel: "wikitext" } };
    const page =
      content === undefined ? { missing: true } : { pageid: 1, revisions: [{ revid: edits, slots }] };
    json(response, {
      curtimestamp: "2026-11-23T03:00:00Z",
      query: { pages: [{ title, ...page, ...pageSays }] },
    });
  });
  const folder = smallWorkspace();
  const publishing = {
    ...{
      client: clientAt(wiki),
      wiki: wiki.api.href,
      notes: new WikiNotes(folder),
      bare: (text: string) => text,
    },
    record: workspaceRecord(openSession({ builtInFolder: folder })),
    pause: async (seconds: number) => void waits.push(seconds),
  };
  const pageOf = (runbook: string) => {
    if (runbook === "nameless") throw new WikiFailure("no-page", { host: "", why: "it names none" });
    return { title: `Runbook:${runbook}`, text: `text of ${runbook}` };
  };
  const data: PublishQueueData = {
    ...{ account: "x", summary: "s", started: "2026-11-23T03:00:00Z", state: "running" },
    items: runbooks.map((runbook) => ({ runbook, state: "waiting" })),
  };
  const queue = new PublishQueue({ publishing, pageOf }, data);
  const states = () => queue.data.items.map(({ state }) => state);
  return { queue, states, waits, texts, notes: publishing.notes, edits: () => edits };
}

const never = new AbortController().signal;

describe("publishing many", () => {
  it("ends with all of them, and notes every step on the disk", async () => {
    const { queue, states, notes } = await queueAt(() => undefined);
    await queue.run(never);
    expect(states()).toEqual(["published", "published", "published"]);
    expect(await notes.queue(publishQueueSchema)).toEqual(queue.data);
    expect(queue.data.state).toBe("done");
  });

  it("waits for a wiki that takes no more for a while, as long as it says, and goes on", async () => {
    const { queue, states, waits } = await queueAt((edit) => (edit === 2 ? "ratelimited" : undefined));
    await queue.run(never);
    expect(waits).toEqual([9]);
    expect(states()).toEqual(["published", "published", "published"]);
  });

  it("and not for ever", async () => {
    const { queue, states, waits } = await queueAt((edit) => (edit >= 2 ? "ratelimited" : undefined));
    await queue.run(never);
    expect(waits).toEqual([9, 9, 9]);
    expect(states()).toEqual(["published", "waiting", "waiting"]);
    expect(queue.data).toMatchObject({ state: "stopped", failure: { outcome: "rate-limited" } });
  });

  it.each(["abusefilter-warning", "spamblacklist", "protectedpage", "editconflict"])(
    "passes over a page that is refused with %s, without trying it again",
    async (code) => {
      const { queue, states, edits } = await queueAt((edit) => (edit === 2 ? code : undefined));
      await queue.run(never);
      expect(states()).toEqual(["published", "stopped", "published"]);
      await queue.run(never);
      expect(edits()).toBe(3);
    },
  );

  it.each(["readonly", "blocked", "assertnameduserfailed", "internal_api_error_X"])(
    "stops where every page would be refused with %s, and goes on with the rest later",
    async (code) => {
      const { queue, states } = await queueAt((edit) => (edit === 2 ? code : undefined));
      await queue.run(never);
      expect(states()).toEqual(["published", "waiting", "waiting"]);
      await queue.run(never);
      expect(states()).toEqual(["published", "published", "published"]);
    },
  );

  it("leaves to a person what this account may not edit, and what leads elsewhere", async () => {
    const locked = await queueAt(() => undefined, ["a"], {
      actions: { edit: [{ code: "protectedpage", text: "Protected." }] },
    });
    await locked.queue.run(never);
    expect(locked.queue.data.items).toMatchObject([
      { state: "needs-a-look", words: expect.stringContaining("Protected.") },
    ]);
    const moved = await queueAt(() => undefined, ["a"], { redirect: true });
    await moved.queue.run(never);
    expect(moved.states()).toEqual(["needs-a-look"]);
    expect([locked.edits(), moved.edits()]).toEqual([0, 0]);
  });

  it("passes over a runbook without a page", async () => {
    const { queue, states } = await queueAt(() => undefined, ["nameless", "a"]);
    await queue.run(never);
    expect(states()).toEqual(["stopped", "published"]);
  });

  it("ends at once when it is cancelled, and sends nothing more", async () => {
    const { queue, states, edits } = await queueAt(() => undefined);
    await queue.run(AbortSignal.abort());
    expect(states()).toEqual(["waiting", "waiting", "waiting"]);
    expect([edits(), queue.data.failure?.outcome]).toEqual([0, "cancelled"]);
  });
});
