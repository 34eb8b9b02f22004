import { afterEach, describe, expect, it } from "vitest";
import { bufferOf } from "./buffers.ts";
import { closeBuffer } from "./close-buffer.ts";
import { checkBuffer } from "./disk-changes.ts";
import { fakeServices } from "./fake-services.ts";
import { openBuffer } from "./open-buffer.ts";
import { saveBuffer } from "./save-buffer.ts";
import { dispatchTo, openSessionOf, plainText } from "./sessions.ts";
import { keepMine, writeAgain } from "./settle.ts";

const path = "runbooks/x.md";
const full = "There is no room left on the disk (ENOSPC).";

const type = (insert: string) => dispatchTo(openSessionOf(path), { changes: { from: 0, insert } });

async function opened(text: string) {
  const fake = fakeServices({ [path]: text });
  await openBuffer(fake.services, path);
  type("mine ");
  return fake;
}

afterEach(async () => {
  await closeBuffer(fakeServices({}).services, path);
});

describe("a save that is refused", () => {
  it("says why, keeps the text, and works once the cause is gone", async () => {
    const { services, disk, refusals } = await opened("one\n");
    refusals.set(path, full);
    expect(await saveBuffer(services, path)).toBe("failed");
    expect(bufferOf(path)).toMatchObject({
      dirty: true,
      saving: false,
      failure: { code: "not-saved", message: full, doing: "save" },
    });
    refusals.clear();
    expect(await saveBuffer(services, path)).toBe("saved");
    expect(disk.get(path)).toBe("mine one\n");
    expect(bufferOf(path)?.failure).toBeUndefined();
  });

  it("keeps both texts in sight when mine was to be kept, and can be tried again", async () => {
    const { services, disk, refusals } = await opened("one\n");
    disk.set(path, "theirs\n");
    await checkBuffer(services, path);
    refusals.set(path, full);
    await keepMine(services, path);
    expect(bufferOf(path)).toMatchObject({
      dirty: true,
      elsewhere: { kind: "changed", text: "theirs\n" },
      failure: { message: full },
    });
    expect(plainText(openSessionOf(path))).toBe("mine one\n");
    expect(await saveBuffer(services, path)).toBe("changed-elsewhere");
    refusals.clear();
    await keepMine(services, path);
    expect(Object.fromEntries(disk)).toEqual({ [path]: "mine one\n", [`${path}.orig`]: "theirs\n" });
    expect(bufferOf(path)).toMatchObject({ dirty: false });
    expect(bufferOf(path)?.elsewhere ?? bufferOf(path)?.failure).toBeUndefined();
  });

  it("overwrites nothing when the file has changed once more meanwhile", async () => {
    const { services, disk } = await opened("one\n");
    disk.set(path, "theirs\n");
    await checkBuffer(services, path);
    disk.set(path, "newer\n");
    await keepMine(services, path);
    expect(disk.get(path)).toBe("newer\n");
    expect(bufferOf(path)).toMatchObject({ elsewhere: { kind: "changed", text: "newer\n" } });
    expect(plainText(openSessionOf(path))).toBe("mine one\n");
  });

  it("leaves a file that is gone as gone until it is written again", async () => {
    const { services, disk, refusals } = await opened("one\n");
    disk.delete(path);
    await checkBuffer(services, path);
    refusals.set(path, full);
    await writeAgain(services, path);
    expect(bufferOf(path)).toMatchObject({ elsewhere: { kind: "gone" }, failure: { message: full } });
    refusals.clear();
    await writeAgain(services, path);
    expect(disk.get(path)).toBe("mine one\n");
    expect(bufferOf(path)?.elsewhere ?? bufferOf(path)?.failure).toBeUndefined();
  });

  it("does not write over a file that came back while it counted as gone", async () => {
    const { services, disk } = await opened("one\n");
    disk.delete(path);
    await checkBuffer(services, path);
    disk.set(path, "somebody's\n");
    await writeAgain(services, path);
    expect(disk.get(path)).toBe("somebody's\n");
    expect(bufferOf(path)?.elsewhere).toMatchObject({ kind: "changed", text: "somebody's\n" });
  });
});
