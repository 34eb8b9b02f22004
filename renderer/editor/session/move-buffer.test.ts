// @vitest-environment happy-dom
import { isolateHistory, undo } from "@codemirror/commands";
import { afterEach, describe, expect, it } from "vitest";
import { HostError } from "../../connection/host-client.ts";
import { useNavigation } from "../../navigation/navigation-store.ts";
import { bufferOf, useBuffers } from "./buffers.ts";
import { closeBuffer } from "./close-buffer.ts";
import { checkBuffer } from "./disk-changes.ts";
import { calls, fakeServices } from "./fake-services.ts";
import { flushJournal } from "./journal-keeper.ts";
import { moveBuffer } from "./move-buffer.ts";
import { openBuffer } from "./open-buffer.ts";
import { saveBuffer } from "./save-buffer.ts";
import { dispatchTo, openSessionOf, plainText, sessionOf, textToSave } from "./sessions.ts";

const from = "runbooks/x.md";
const to = "runbooks/y.md";

const type = (path: string, insert: string) =>
  dispatchTo(openSessionOf(path), { changes: { from: 0, insert }, annotations: isolateHistory.of("full") });
const undoOnce = (path: string) => {
  const session = openSessionOf(path);
  undo({ state: session.state, dispatch: (transaction) => dispatchTo(session, transaction) });
};

async function opened() {
  const fake = fakeServices({ [from]: "one\n" });
  await openBuffer(fake.services, from);
  type(from, "saved ");
  await saveBuffer(fake.services, from);
  type(from, "typed ");
  const rename = async () => {
    await fake.services.host.call("renameFile", { from, to, expected: fake.disk.get(from) ?? "" });
    return undefined;
  };
  return { ...fake, rename };
}

afterEach(async () => {
  for (const path of useBuffers.getState().byPath.keys()) await closeBuffer(fakeServices({}).services, path);
});

describe("a rename", () => {
  it("takes along what was not saved and every step of undo", async () => {
    const { services, disk, rename } = await opened();
    await moveBuffer(services, from, to, rename);
    expect(sessionOf(from) ?? bufferOf(from)).toBeUndefined();
    expect(bufferOf(to)).toMatchObject({ path: to, dirty: true, hash: "saved one\n", saving: false });
    expect(useNavigation.getState().location).toMatchObject({ screen: "runbooks", runbook: "y" });
    undoOnce(to);
    expect(bufferOf(to)?.dirty).toBe(false);
    undoOnce(to);
    expect(plainText(openSessionOf(to))).toBe("one\n");
    await saveBuffer(services, to);
    expect(Object.fromEntries(disk)).toEqual({ [to]: "one\n" });
  });

  it("is not taken for a deletion while it is under way", async () => {
    const { services, disk } = await opened();
    await moveBuffer(services, from, to, async () => {
      disk.set(to, disk.get(from) ?? "");
      disk.delete(from);
      await checkBuffer(services, from);
      return undefined;
    });
    expect(bufferOf(to)?.elsewhere).toBeUndefined();
  });

  it("keeps what is typed from then on in the journal of the new name", async () => {
    const { services, rename } = await opened();
    await flushJournal();
    await moveBuffer(services, from, to, rename);
    expect(calls.slice(-2)).toEqual([`journal ${to}`, `journalDrop ${from}`]);
    type(to, "more ");
    await flushJournal();
    expect(calls.at(-1)).toBe(`journal ${to}`);
  });

  it("changes nothing when it fails", async () => {
    const { services } = await opened();
    const refused = new HostError("not-saved", "It has its old name.");
    await expect(moveBuffer(services, from, to, () => Promise.reject(refused))).rejects.toBe(refused);
    expect(bufferOf(from)).toMatchObject({ dirty: true, saving: false });
    expect(plainText(openSessionOf(from))).toBe("typed saved one\n");
    expect(bufferOf(to)).toBeUndefined();
  });

  it("still knows that the file had changed under the text", async () => {
    const { services, disk, rename } = await opened();
    disk.set(from, "theirs\n");
    await moveBuffer(services, from, to, rename);
    await checkBuffer(services, to);
    expect(bufferOf(to)?.elsewhere).toMatchObject({ kind: "changed", text: "theirs\n" });
  });
});

it("goes on in a file that was written under another name, and leaves the old one alone", async () => {
  const { services, disk } = await opened();
  await moveBuffer(services, from, to, async () => {
    const session = openSessionOf(from);
    const { doc } = session.state;
    const input = { path: to, text: textToSave(session), expected: null };
    return { doc, hash: (await services.host.call("saveFile", input)).hash };
  });
  expect(Object.fromEntries(disk)).toEqual({ [from]: "saved one\n", [to]: "typed saved one\n" });
  expect(bufferOf(to)).toMatchObject({ dirty: false, hash: "typed saved one\n" });
  undoOnce(to);
  expect(bufferOf(to)?.dirty).toBe(true);
});
