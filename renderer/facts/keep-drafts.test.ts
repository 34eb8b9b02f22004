// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HostClient } from "../connection/host-client.ts";
import { useRecoveries } from "../editor/session/recoveries-store.ts";
import { forgetTyped, keepTyped, useFacts } from "./facts-store.ts";
import { discardDraft, keepDrafts, takeDraft, useDrafts } from "./keep-drafts.ts";
import { draftPath, draftText, readDraft } from "./kept-draft.ts";

const shown = { form: "facts", component: "api", path: "graph-data/x.yaml" } as const;
const about = "facts api";
const left = { about, form: shown, fields: { owner: "cloud", "check.url": null } };
const recovery = {
  ...{ id: "r1", path: draftPath(about), base: null, written: "2018-12-04T19:30:00.000Z" },
  ...{ diskHash: null, same: false, text: draftText(left) },
};

function givenJournal(answer: () => Promise<unknown> = async () => ({ kept: true, sequence: 0 })) {
  const call = vi.fn<(name: string, input: Record<string, unknown>) => Promise<unknown>>(answer);
  const host = { call, onEvent: () => () => undefined } as unknown as HostClient;
  const stop = keepDrafts(host);
  const kept = () => call.mock.calls.filter(([name]) => name === "journal").map(([, input]) => input);
  const dropped = () => call.mock.calls.filter(([name]) => name === "journalDrop").map(([, input]) => input);
  return { host, stop, kept, dropped };
}

describe("keepDrafts", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    useFacts.setState({ shown: undefined, typed: new Map() });
    useRecoveries.setState({ list: [], lost: [] });
    useDrafts.setState({ left: [], failure: undefined });
  });

  it("keeps what is typed within a fraction of a second, and drops it when it is saved or given up", async () => {
    const { stop, kept, dropped } = givenJournal();
    useFacts.setState({ shown });
    keepTyped(about, "owner", "clo");
    keepTyped(about, "owner", "cloud");
    await vi.advanceTimersByTimeAsync(200);
    expect(kept()).toHaveLength(1);
    expect(kept()[0]).toMatchObject({ path: draftPath(about), base: null, sequence: 0 });
    expect(readDraft(String(kept()[0]?.text))).toEqual({ about, form: shown, fields: { owner: "cloud" } });
    keepTyped(about, "name", "x");
    await vi.advanceTimersByTimeAsync(200);
    expect(kept()[1]).toMatchObject({ sequence: 1 });
    forgetTyped(about);
    await vi.advanceTimersByTimeAsync(0);
    expect(dropped()).toEqual([{ path: draftPath(about), writer: expect.any(String) }]);
    stop();
  });

  it("says when it cannot be kept, and that it can again", async () => {
    let isFull = true;
    const { stop } = givenJournal(() =>
      isFull ? Promise.reject(new Error("No space left.")) : Promise.resolve({ kept: true, sequence: 0 }),
    );
    keepTyped(about, "owner", "c");
    await vi.advanceTimersByTimeAsync(200);
    expect(useDrafts.getState().failure).toBe("No space left.");
    isFull = false;
    keepTyped(about, "owner", "cl");
    await vi.advanceTimersByTimeAsync(200);
    expect(useDrafts.getState().failure).toBeUndefined();
    stop();
  });

  it("offers what was left, beside the texts of runbooks, and puts nothing anywhere by itself", () => {
    const runbook = { ...recovery, id: "r2", path: "runbooks/x.md", text: "# X" };
    const { stop } = givenJournal();
    useRecoveries.setState({ list: [runbook, recovery] });
    expect(useRecoveries.getState().list).toEqual([runbook]);
    expect(useDrafts.getState().left).toEqual([{ ...left, id: "r1", written: recovery.written }]);
    expect(useFacts.getState().typed.size).toBe(0);
    expect(useFacts.getState().shown).toBeUndefined();
    stop();
  });

  it("has what was taken in its own journal before it leaves the old one", async () => {
    const { host, stop } = givenJournal();
    useRecoveries.setState({ list: [recovery] });
    const [draft] = useDrafts.getState().left;
    if (!draft) throw new Error("nothing is left");
    await takeDraft(host, draft);
    expect(useFacts.getState()).toMatchObject({ shown });
    expect(useFacts.getState().typed.get(about)).toEqual(left.fields);
    const names = vi.mocked(host.call).mock.calls.map(([name]) => name);
    expect(names).toEqual(["journal", "journalDrop"]);
    expect(useDrafts.getState().left).toEqual([]);
    stop();
  });

  it("forgets what was discarded", async () => {
    const { host, stop, dropped } = givenJournal();
    useRecoveries.setState({ list: [recovery] });
    await discardDraft(host, "r1");
    expect(dropped()).toEqual([{ id: "r1" }]);
    expect(useDrafts.getState().left).toEqual([]);
    stop();
  });
});

describe("readDraft", () => {
  it.each([
    "",
    "{",
    "[]",
    "null",
    '{"about":"x"}',
    '{"about":"x","fields":{"a":1}}',
    '{"about":"x","fields":[]}',
  ])("takes nothing for a form that is none: %s", (text) => expect(readDraft(text)).toBeUndefined());

  it("opens no form that there is not", () => {
    const text = JSON.stringify({ about, form: { form: "none", component: "x", path: "y" }, fields: {} });
    expect(readDraft(text)).toEqual({ about, form: undefined, fields: {} });
  });
});
