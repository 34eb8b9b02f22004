import { readFileSync } from "node:fs";
import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { PublishDraft } from "../../core/wiki/publish-schema.ts";
import { smallWorkspace, temporaryFolder, writeFiles } from "../test/temporary-folder.ts";
import { openSession } from "../workspace/session.ts";
import { act, clientOf, freshTitle, realWiki, textOf, withoutWiki, write } from "./test/real-wiki.ts";
import { createWikiOperations } from "./wiki-operations.ts";

type Runbooks = Readonly<Record<string, { title: string; body: string }>>;

function writeRunbooks(folder: string, runbooks: Runbooks): void {
  const files = Object.entries(runbooks).map(([id, { title, body }]) => [
    `runbooks/${id}.md`,
    `---\ntitle: ${id}\ncomponents: [front]\nwikitech: ${JSON.stringify(title)}\n---\n\n${body}\n`,
  ]);
  writeFiles(folder, Object.fromEntries(files) as Record<string, string>);
}

/** The operations over a workspace, as a run of the program has them. */
async function program(folder: string, api = realWiki.api) {
  const session = openSession({ builtInFolder: folder });
  const env = {
    RUNBOOKS_WIKI_API: api,
    RUNBOOKS_WIKI_USER: realWiki.user,
    RUNBOOKS_WIKI_PASSWORD: realWiki.password,
  };
  const operations = createWikiOperations(session, {
    folder: temporaryFolder(),
    userAgent: "test",
    env,
    pause: async () => {},
  });
  const account = (await operations.wikiAccounts({})).accounts[0]?.id ?? "";
  const states = async () => (await operations.wikiStatus({ account })).runbooks.map(({ state }) => state);
  const check = async () =>
    (await operations.wikiCheck({ account })).status.runbooks.map(({ state }) => state);
  return { session, operations, account, states, check };
}

type Ready = Extract<PublishDraft, { outcome: "ready" }>;
function ready(draft: PublishDraft): Ready {
  expect(draft.outcome).toBe("ready");
  return draft as Ready;
}
const toPublish = ({ title, texts, revision, readAt }: Ready, text: string) => ({
  ...{ title, text, ours: texts.ours, summary: "from the test", revision, readAt, confirmsWarning: false },
});

describe.skipIf(withoutWiki)(`publishing a runbook (${withoutWiki ?? "real wiki"})`, () => {
  it("from the first time, over an edit on the wiki and a conflict, to a page that is deleted", async () => {
    const admin = clientOf("admin");
    const title = freshTitle("Journey");
    const folder = smallWorkspace();
    const runbook = (body: string) => writeRunbooks(folder, { one: { title, body } });
    runbook("First.\n\nMiddle.\n\nLast.");
    const { session, operations, account, states, check } = await program(folder);
    const draft = async () => ready(await operations.publishDraft({ account, runbook: "one" }));
    const publish = async (from: Ready, text = from.text ?? "") =>
      operations.publish({ account, runbook: "one", ...toPublish(from, text) });

    expect(await states()).toEqual(["never-published"]);
    const first = await draft();
    expect(first).toMatchObject({ kind: "create", revision: null });
    expect(first.preview).toContain("Middle.");
    expect(await publish(first)).toMatchObject({ outcome: "published", notices: [] });
    expect(await states()).toEqual(["in-step"]);
    expect(readFileSync(join(folder, "wiki/published.yaml"), "utf8")).toContain(title);

    runbook("First, changed here.\n\nMiddle.\n\nLast.");
    session.check();
    expect(await states()).toEqual(["changed-here"]);
    const there = (await textOf(admin, title)) ?? "";
    await write(admin, title, there.replace("Last.", "Last, changed there."));
    expect(await check()).toEqual(["both"]);
    const merging = await draft();
    expect(merging.kind).toBe("merged");
    expect(await publish(merging)).toMatchObject({ outcome: "published" });
    expect(await textOf(admin, title)).toMatch(/First, changed here\.[\s\S]*Last, changed there\./);
    // The runbook does not hold the other change yet, and says so until it does.
    expect(await check()).toEqual(["changed-there"]);
    runbook("First, changed here.\n\nMiddle.\n\nLast, changed there.");
    session.check();
    expect(await states()).toEqual(["in-step"]);

    runbook("First.\n\nMiddle, ours.\n\nLast, changed there.");
    session.check();
    await write(admin, title, ((await textOf(admin, title)) ?? "").replace("Middle.", "Middle, theirs."));
    const conflict = await draft();
    expect(conflict).toMatchObject({ kind: "conflict" });
    expect(conflict.text).toBeUndefined();
    const decided = conflict.texts.ours.replace("Middle, ours.", "Middle, of both.");
    expect(await publish(conflict, decided)).toMatchObject({ outcome: "published" });
    expect(await textOf(admin, title)).toContain("Middle, of both.");

    await act(admin, { action: "delete", title });
    expect(await check()).toEqual(["page-deleted"]);
    const deleted = await draft();
    expect(deleted).toMatchObject({ kind: "deleted", revision: null });
    expect(deleted.text).toBeUndefined();
    expect(await textOf(admin, title)).toBeUndefined();
  }, 120_000);

  it("over a connection that is lost after sending: it is found, and made once", async () => {
    const title = freshTitle("Lost");
    const folder = smallWorkspace();
    writeRunbooks(folder, { one: { title, body: "Text." } });
    const sent: string[] = [];
    const api = await throughProxy((form) => {
      if (form.get("action") === "edit") sent.push(form.get("text") ?? "");
      return form.get("action") === "edit";
    });
    const { operations, account, states } = await program(folder, api);
    const from = ready(await operations.publishDraft({ account, runbook: "one" }));
    const result = await operations.publish({ account, runbook: "one", ...toPublish(from, from.text ?? "") });
    expect(result).toMatchObject({ outcome: "published", notices: [{ kind: "found-landed" }] });
    expect(sent).toHaveLength(1);
    expect(await textOf(clientOf("admin"), title)).toBe(from.text);
    expect(await states()).toEqual(["in-step"]);
  }, 60_000);

  it("of many: those that need no decision, and the rest after a stop", async () => {
    const admin = clientOf("admin");
    const folder = smallWorkspace();
    const titles = Object.fromEntries(["a", "b", "c", "d"].map((id) => [id, freshTitle(`Many ${id}`)]));
    writeRunbooks(
      folder,
      Object.fromEntries(Object.entries(titles).map(([id, title]) => [id, { title, body: `Text ${id}.` }])),
    );
    await write(admin, titles.b ?? "", "somebody else's page");
    let edits = 0;
    const api = await throughProxy((form) => form.get("action") === "edit" && ++edits === 2);
    const first = await program(folder, api);
    // The answer to the second edit is lost, and the program ends before it can look.
    await first.operations.publishMany({
      account: first.account,
      runbooks: ["a", "b", "c", "d"],
      summary: "s",
    });
    await vi.waitFor(() => expect(edits).toBe(2), { timeout: 20_000, interval: 5 });
    expect(first.operations.cancelWikiWork({})).toEqual({ cancelled: true });
    await vi.waitFor(
      async () => expect((await first.operations.publishQueue({})).queue?.state).toBe("stopped"),
      { timeout: 20_000 },
    );

    const second = await program(folder, api);
    expect((await second.operations.publishQueue({})).queue?.items.map(({ state }) => state)).toContain(
      "waiting",
    );
    await second.operations.resumePublishing({});
    await vi.waitFor(
      async () => expect((await second.operations.publishQueue({})).queue?.state).toBe("done"),
      { timeout: 20_000 },
    );
    const { queue } = await second.operations.publishQueue({});
    expect(queue?.items.map(({ state }) => state)).toEqual([
      "published",
      "needs-a-look",
      expect.stringMatching(/published|in-step/),
      "published",
    ]);
    expect(await textOf(admin, titles.b ?? "")).toBe("somebody else's page");
    for (const id of ["a", "c", "d"]) expect(await textOf(admin, titles[id] ?? "")).toContain(`Text ${id}.`);
    expect(edits).toBe(3);
    expect(await second.states()).toEqual(["in-step", "never-published", "in-step", "in-step"]);
  }, 120_000);
});

/** The wiki behind a proxy that passes every request on, and hangs up instead of giving some of the answers. */
async function throughProxy(loses: (form: URLSearchParams) => boolean): Promise<string> {
  const target = new URL(realWiki.api);
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const body = Buffer.concat(chunks);
      const isLost = loses(new URLSearchParams(body.toString()));
      const headers = { ...incoming.headers, host: target.host };
      const onward = ask(target, { method: "POST", headers }, (answer) => {
        if (isLost) return void answer.resume().on("end", () => outgoing.destroy());
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      });
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${target.pathname}`;
}
