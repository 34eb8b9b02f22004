import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { ownIdentity } from "../../state/process-identity.ts";
import { recordLine } from "../../state/record-lines.ts";
import { workspaceState } from "../../state/state-folder.ts";
import { smallWorkspace, writeFiles } from "../../test/temporary-folder.ts";
import { contentHash } from "../save/on-disk.ts";
import { edited } from "./journal-record.ts";
import { Journals } from "./journals.ts";

const path = "runbooks/front.md";
const writer = "w1";

function open(folder = smallWorkspace()) {
  const journals = new Journals(folder);
  onTestFinished(() => journals.close());
  const state = workspaceState(folder, "journal");
  const offered = async (...windows: string[]) => (await journals.recoveries({ open: windows })).recoveries;
  const type = (text: string, sequence = 0, by = writer) =>
    journals.keep({ writer: by, path, base: null, sequence, text });
  return { folder, journals, state, offered, type };
}

/** A journal as a run of the program that has ended left it behind. */
function leaveBehind(state: string, records: readonly unknown[], number = 1): string {
  const file = join(state, `0000000${number}-999999.log`);
  const ended = { ...ownIdentity(), pid: 999_999, boot: "an earlier one" };
  const lines = [{ kind: "begin", process: ended }, ...records].map(recordLine);
  writeFileSync(file, Buffer.concat(lines));
  return file;
}
const text = (words: string, sequence = 0, more = {}) => ({
  kind: "text",
  writer: "gone",
  path,
  base: null,
  sequence,
  written: "2018-12-04T20:31:00.000Z",
  text: words,
  ...more,
});

describe("unsaved text", () => {
  it("is offered beside the disk, with what it was made from and what the disk holds now", async () => {
    const { folder, state, offered } = open();
    leaveBehind(state, [text("# Mine\n", 0, { base: "a".repeat(64) })]);
    const disk = readFileSync(join(folder, path));
    expect(await offered()).toEqual([
      {
        id: expect.any(String),
        path,
        text: "# Mine\n",
        base: "a".repeat(64),
        diskHash: contentHash(disk),
        same: false,
        written: "2018-12-04T20:31:00.000Z",
      },
    ]);
    expect(readFileSync(join(folder, path))).toEqual(disk);
  });

  it("knows what the disk has already, and a file that is gone", async () => {
    const { folder, state, offered } = open();
    leaveBehind(state, [text("# Mine\n")]);
    writeFiles(folder, { [path]: "\ufeff# Mine\r\n" });
    expect(await offered()).toMatchObject([{ same: true }]);
    rmSync(join(folder, path));
    expect(await offered()).toMatchObject([{ same: false, diskHash: null }]);
  });

  it("is offered until it is dropped, however often one asks, and then never again", async () => {
    const { state, offered, journals } = open();
    const file = leaveBehind(state, [text("# One\n"), text("# Two\n", 0, { path: "runbooks/two.md" })]);
    const before = await offered();
    expect(await offered()).toEqual(before);
    await journals.drop({ id: before[0]?.id ?? "" });
    expect((await offered()).map(({ path }) => path)).toEqual(["runbooks/two.md"]);
    await journals.drop({ id: before[1]?.id ?? "" });
    expect(await offered()).toEqual([]);
    expect(readdirSync(state)).not.toContain(file);
  });

  it("goes on being kept by the window that took it over", async () => {
    const { state, offered, journals, type } = open();
    leaveBehind(state, [text("# Mine\n")]);
    const [found] = await offered(writer);
    await type("# Mine\n");
    await journals.drop({ id: found?.id ?? "" });
    expect(await offered(writer)).toEqual([]);
    expect(await offered()).toMatchObject([{ text: "# Mine\n" }]);
  });

  it("is offered once when two runs left the same, and in the order of writing, whatever the clock said", async () => {
    const { state, offered } = open();
    leaveBehind(
      state,
      [text("same"), text("first", 0, { path: "plans/a.md", written: "2030-01-01T00:00:00.000Z" })],
      1,
    );
    leaveBehind(
      state,
      [text("same"), text("second", 0, { path: "plans/a.md", written: "1999-01-01T00:00:00.000Z" })],
      2,
    );
    expect((await offered()).map((each) => each.text)).toEqual(["same", "second"].sort());
  });

  it("of a window that is open is not offered, and of one that went away is", async () => {
    const { offered, type, journals } = open();
    await type("# One\n", 0, "w1");
    await type("# Two\n", 0, "w2");
    expect((await offered("w1")).map((each) => each.text)).toEqual(["# Two\n"]);
    const [two] = await offered("w1");
    await journals.drop({ id: two?.id ?? "" });
    expect(await offered("w1")).toEqual([]);
    expect((await offered()).map((each) => each.text)).toEqual(["# One\n"]);
  });

  it("is gone after a save", async () => {
    const { offered, type, journals } = open();
    await type("# One\n");
    await journals.drop({ writer, path });
    expect(await offered()).toEqual([]);
  });

  it("of another run that goes on is left alone", async () => {
    const { folder, offered, type } = open();
    await type("# One\n");
    const other = new Journals(folder);
    onTestFinished(() => other.close());
    expect(await other.recoveries({ open: [] })).toEqual({ recoveries: [], lost: [] });
    expect(await offered()).toHaveLength(1);
  });

  it("is read by nobody else", async () => {
    const { state, type } = open();
    await type("# One\n");
    const [name = ""] = readdirSync(state);
    expect(statSync(state).mode & 0o777).toBe(0o700);
    expect(statSync(join(state, name)).mode & 0o777).toBe(0o600);
  });
});

describe("edits", () => {
  it("are applied to the text before, and refused when they do not follow on it", async () => {
    const { journals, offered, type } = open();
    await type("# One\n");
    const call = { writer, path, base: null };
    const edits = [
      { from: 2, to: 5, insert: "Two" },
      { from: 6, to: 6, insert: "\ud800" },
    ];
    expect(await journals.keep({ ...call, sequence: 1, after: 0, edits })).toEqual({
      sequence: 1,
      kept: true,
    });
    expect(await journals.keep({ ...call, sequence: 2, after: 0, edits })).toEqual({
      sequence: 2,
      kept: false,
    });
    const outside = [{ from: 0, to: 100, insert: "" }];
    expect(await journals.keep({ ...call, sequence: 2, after: 1, edits: outside })).toMatchObject({
      kept: false,
    });
    expect(await offered()).toMatchObject([{ text: "# Two\n\ud800" }]);
  });

  it("make of any text any other", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (before, insert, one, other) => {
        const [from = 0, to = 0] = [one % (before.length + 1), other % (before.length + 1)].sort(
          (a, b) => a - b,
        );
        expect(edited(before, [{ from, to, insert }])).toBe(
          before.slice(0, from) + insert + before.slice(to),
        );
      }),
    );
  });
});

describe("a journal", () => {
  it("loses the tail only, wherever it is cut off", async () => {
    const texts = ["# One\n", "# Two äö\n", "# Three\n"];
    const { state, offered, journals } = open();
    const file = leaveBehind(
      state,
      texts.map((words, sequence) => text(words, sequence)),
    );
    const whole = readFileSync(file);
    const ends = [...whole.entries()].filter(([, byte]) => byte === 10).map(([at]) => at + 1);
    for (let length = 0; length <= whole.length; length++) {
      rmSync(`${file}.damaged`, { force: true });
      writeFileSync(file, whole.subarray(0, length));
      const complete = ends.filter((end) => end - 1 <= length).length - 1;
      const { lost } = await journals.recoveries({ open: [] });
      if (complete > 0) writeFileSync(file, whole.subarray(0, length));
      const found = (await offered()).map((each) => each.text);
      expect(found, String(length)).toEqual(complete > 0 ? [texts[complete - 1]] : []);
      expect(lost.length, String(length)).toBe(
        length === 0 || ends.includes(length) || ends.includes(length + 1) ? 0 : 1,
      );
    }
  });

  it("offers a text that was typed, and says what it lost, whichever byte is another", async () => {
    const texts = ["# One\n", "# Two\n"];
    const { state, journals } = open();
    const file = leaveBehind(
      state,
      texts.map((words, sequence) => text(words, sequence)),
    );
    const whole = readFileSync(file);
    const lastLine = whole.lastIndexOf(10, whole.length - 2);
    for (let at = 0; at < whole.length; at++) {
      rmSync(`${file}.damaged`, { force: true });
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(file, flipped);
      const { recoveries, lost } = await journals.recoveries({ open: [] });
      expect(
        recoveries.map((each) => each.text),
        String(at),
      ).toEqual([at > lastLine && at < whole.length - 1 ? "# One\n" : "# Two\n"]);
      expect(lost, String(at)).toHaveLength(1);
    }
  });

  it("keeps a damaged file aside when nothing of it is left to offer", async () => {
    const { state, journals } = open();
    writeFileSync(join(state, "00000001-999999.log"), "scrambled");
    expect((await journals.recoveries({ open: [] })).lost).toEqual([
      expect.stringContaining("could not be read"),
    ]);
    expect(await journals.recoveries({ open: [] })).toEqual({ recoveries: [], lost: [] });
    expect(readdirSync(state)).toEqual(["00000001-999999.log.damaged"]);
  });

  it("is begun anew when it has grown, and holds the same", async () => {
    const { state, journals, offered, type } = open();
    await type("kept", 0, "other");
    const long = "x".repeat(300_000);
    const calls = Array.from({ length: 40 }, (_, sequence) => type(`${long}${sequence}`, sequence));
    await Promise.all(calls);
    const names = readdirSync(state);
    expect(names).toHaveLength(1);
    expect(statSync(join(state, names[0] ?? "")).size).toBeLessThan(6_000_000);
    expect((await offered()).map((each) => each.text.slice(-4)).sort()).toEqual(["kept", "xx39"]);
    await journals.close();
  });

  it("is forced to the disk once for many calls, and each of them waits for it", async () => {
    const { type } = open();
    await type("warm");
    const started = performance.now();
    const calls = Array.from({ length: 100 }, (_, sequence) => type(`text ${sequence}`, sequence + 1));
    await Promise.all(calls);
    expect(performance.now() - started).toBeGreaterThan(200);
  });

  it("says so when it cannot be written, and goes on when it can be again", async () => {
    const { type, offered, state } = open();
    rmSync(state, { recursive: true });
    await expect(type("# One\n")).rejects.toMatchObject({ code: "ENOENT" });
    mkdirSync(state);
    await type("# Two\n");
    expect(await offered()).toMatchObject([{ text: "# Two\n" }]);
  });
});

it("keeps workspaces apart, and finds one again through a link", async () => {
  const one = open();
  await one.type("# One\n");
  const other = open();
  expect(await other.offered()).toEqual([]);
  expect(workspaceState(one.folder, "journal")).toBe(
    workspaceState(`${one.folder}/../${one.folder.split("/").at(-1)}`, "journal"),
  );
});
