import { undo } from "@codemirror/commands";
import { afterEach, describe, expect, it } from "vitest";
import { bufferOf } from "./buffers.ts";
import { claimWorkspace, useClaim } from "./claim-store.ts";
import { closeBuffer } from "./close-buffer.ts";
import { checkBuffer } from "./disk-changes.ts";
import { fakeServices } from "./fake-services.ts";
import { newBuffer, openBuffer } from "./open-buffer.ts";
import { saveBuffer } from "./save-buffer.ts";
import { dispatchTo, openSessionOf, plainText } from "./sessions.ts";
import { keepMine, takeMerged, takeTheirs, writeAgain } from "./settle.ts";

const path = "runbooks/x.md";

const type = (insert: string) => dispatchTo(openSessionOf(path), { changes: { from: 0, insert } });
const undoOnce = () => {
  const session = openSessionOf(path);
  undo({ state: session.state, dispatch: (transaction) => dispatchTo(session, transaction) });
};

async function opened(text: string, claim?: unknown) {
  const fake = fakeServices({ [path]: text }, claim);
  await openBuffer(fake.services, path);
  return fake;
}

afterEach(async () => {
  await closeBuffer(fakeServices({}).services, path);
  useClaim.setState({ claim: undefined });
});

describe("saving", () => {
  it("writes what was typed, and undo goes back behind the save", async () => {
    const { services, disk } = await opened("one\n");
    type("new ");
    expect(bufferOf(path)?.dirty).toBe(true);
    expect(await saveBuffer(services, path)).toBe("saved");
    expect(disk.get(path)).toBe("new one\n");
    expect(bufferOf(path)).toMatchObject({ dirty: false, hash: "new one\n" });
    undoOnce();
    expect(plainText(openSessionOf(path))).toBe("one\n");
    expect(bufferOf(path)?.dirty).toBe(true);
  });

  it("keeps CRLF", async () => {
    const { services, disk } = await opened("one\r\ntwo\r\n");
    type("new ");
    await saveBuffer(services, path);
    expect(disk.get(path)).toBe("new one\r\ntwo\r\n");
  });

  it("puts theirs beside yours when the file has become another one, and saves nothing", async () => {
    const { services, disk } = await opened("one\n");
    type("mine ");
    disk.set(path, "theirs\n");
    expect(await saveBuffer(services, path)).toBe("changed-elsewhere");
    expect(bufferOf(path)?.elsewhere).toMatchObject({ kind: "changed", text: "theirs\n" });
    expect(await saveBuffer(services, path)).toBe("changed-elsewhere");
    expect(disk.get(path)).toBe("theirs\n");
    expect(plainText(openSessionOf(path))).toBe("mine one\n");
  });

  it("saves a new text as a new file only", async () => {
    const { services, disk } = fakeServices({ [path]: "somebody's\n" });
    newBuffer(services, path, "mine\n");
    expect(await saveBuffer(services, path)).toBe("changed-elsewhere");
    expect(disk.get(path)).toBe("somebody's\n");
  });
});

describe("a file that changes elsewhere", () => {
  it("is reloaded where nothing was typed, and undo brings the old text back", async () => {
    const { services, disk } = await opened("one\ntwo\nthree\n");
    dispatchTo(openSessionOf(path), { selection: { anchor: 9 } });
    disk.set(path, "ONE\nmore\ntwo\nthree\n");
    await checkBuffer(services, path);
    const { state } = openSessionOf(path);
    expect(state.doc.toString()).toBe("ONE\nmore\ntwo\nthree\n");
    expect(state.doc.lineAt(state.selection.main.head).text).toBe("three");
    expect(bufferOf(path)).toMatchObject({ dirty: false, hash: "ONE\nmore\ntwo\nthree\n" });
    expect(bufferOf(path)?.reloadedAt).toBeTypeOf("number");
    undoOnce();
    expect(plainText(openSessionOf(path))).toBe("one\ntwo\nthree\n");
  });

  it("says nothing where the same text was written, or what is typed here", async () => {
    const { services, disk } = await opened("one\n");
    await checkBuffer(services, path);
    expect(bufferOf(path)?.reloadedAt).toBeUndefined();
    type("new ");
    disk.set(path, "new one\n");
    await checkBuffer(services, path);
    expect(bufferOf(path)).toMatchObject({ dirty: false, hash: "new one\n" });
    expect(bufferOf(path)?.elsewhere).toBeUndefined();
  });

  it("takes theirs, and undo brings yours back", async () => {
    const { services, disk } = await opened("one\n");
    type("mine ");
    disk.set(path, "theirs\n");
    await checkBuffer(services, path);
    await takeTheirs(services, path);
    expect(plainText(openSessionOf(path))).toBe("theirs\n");
    expect(bufferOf(path)?.dirty).toBe(false);
    undoOnce();
    expect(plainText(openSessionOf(path))).toBe("mine one\n");
  });

  it("keeps yours and puts theirs into a file beside it, over nothing that is there", async () => {
    const { services, disk } = await opened("one\n");
    disk.set(`${path}.orig`, "older\n");
    type("mine ");
    disk.set(path, "theirs\n");
    await checkBuffer(services, path);
    await keepMine(services, path);
    expect(Object.fromEntries(disk)).toEqual({
      [path]: "mine one\n",
      [`${path}.orig`]: "older\n",
      [`${path}.2.orig`]: "theirs\n",
    });
  });

  it("goes on with a merged text, which is saved over theirs", async () => {
    const { services, disk } = await opened("one\n");
    type("mine ");
    disk.set(path, "theirs\n");
    await checkBuffer(services, path);
    takeMerged(path, "mine and theirs\n");
    expect(bufferOf(path)).toMatchObject({ dirty: true, hash: "theirs\n" });
    await saveBuffer(services, path);
    expect(disk.get(path)).toBe("mine and theirs\n");
  });

  it("stays open when it is deleted, counts as unsaved, and is written again only when asked", async () => {
    const { services, disk } = await opened("one\n");
    disk.delete(path);
    await checkBuffer(services, path);
    expect(bufferOf(path)).toMatchObject({ dirty: true, elsewhere: { kind: "gone" } });
    expect(await saveBuffer(services, path)).toBe("changed-elsewhere");
    expect(disk.has(path)).toBe(false);
    await writeAgain(services, path);
    expect(disk.get(path)).toBe("one\n");
    expect(bufferOf(path)?.dirty).toBe(false);
  });
});

it("cannot be typed in while another program has the workspace, until it is taken over", async () => {
  const other = { owner: "other", pid: 7, host: "elsewhere", since: "2018-12-04T20:00:00Z", running: true };
  const { services } = await opened("one\n", other);
  await claimWorkspace(services.host);
  expect(openSessionOf(path).state.readOnly).toBe(true);
  useClaim.setState({ claim: { owner: "us" } });
  expect(openSessionOf(path).state.readOnly).toBe(false);
});
