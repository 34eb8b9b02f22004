import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { workspaceState } from "../../state/state-folder.ts";
import { smallWorkspace, writeFiles } from "../../test/temporary-folder.ts";
import { createEditingOperations } from "../editing-operations.ts";
import { contentHash } from "../save/on-disk.ts";
import { openSession } from "../session.ts";
import { FileHistory } from "./file-history.ts";
import { withinBounds } from "./version-record.ts";

const path = "runbooks/front.md";

function open() {
  const folder = smallWorkspace();
  const session = openSession({ builtInFolder: "/nowhere", folder });
  const operations = createEditingOperations(session, undefined);
  const hashOf = (name = path) => contentHash(readFileSync(join(folder, name)));
  const save = (text: string, more: { path?: string; restores?: boolean } = {}) =>
    operations.saveFile({ path, text, expected: hashOf(more.path), ...more });
  const versions = async (name = path) => (await operations.history({ path: name })).versions;
  const textOf = async (id: string | undefined, name = path) =>
    (await operations.version({ path: name, id: id ?? "" })).text;
  return { folder, operations, save, versions, textOf, hashOf };
}

describe("the history of a file", () => {
  it("keeps what was there before the first save, and every save, the newest first", async () => {
    const { save, versions, textOf, folder } = open();
    const before = readFileSync(join(folder, path), "utf8");
    await save("# One\n");
    await save("# Two\n");
    const kept = await versions();
    expect(kept.map(({ why }) => why)).toEqual(["save", "save", "elsewhere"]);
    expect(await Promise.all(kept.map(({ id }) => textOf(id)))).toEqual(["# Two\n", "# One\n", before]);
    expect(kept[0]).toMatchObject({ hash: contentHash(Buffer.from("# Two\n")), bytes: 6 });
  });

  it("restores version 3 of 100 after a rename, and that is undone by the same means", async () => {
    const { folder, operations, save, versions, textOf, hashOf } = open();
    for (let number = 1; number <= 100; number++) await save(`# ${number}\n`);
    const to = "runbooks/team/renamed.md";
    await operations.renameFile({ from: path, to, expected: hashOf() });
    expect(await versions(path)).toEqual([]);
    const kept = await versions(to);
    expect(kept[0]).toMatchObject({ why: "rename" });
    const third = await textOf(kept.at(-4)?.id, to);
    expect(third).toBe("# 3\n");
    await save(third, { path: to, restores: true });
    const [restored, , hundredth] = await versions(to);
    expect(restored).toMatchObject({ why: "restore", hash: contentHash(Buffer.from("# 3\n")) });
    await save(await textOf(hundredth?.id, to), { path: to, restores: true });
    expect(readFileSync(join(folder, to), "utf8")).toBe("# 100\n");
    expect((await versions(to)).slice(0, 2).map(({ why }) => why)).toEqual(["restore", "restore"]);
  });

  it("keeps what somebody else wrote between two saves", async () => {
    const { save, versions, textOf, folder } = open();
    await save("# One\n");
    writeFileSync(join(folder, path), "# Theirs\n");
    await save("# Two\n");
    const kept = await versions();
    expect(kept.map(({ why }) => why)).toEqual(["save", "elsewhere", "save", "elsewhere"]);
    expect(await textOf(kept[1]?.id)).toBe("# Theirs\n");
  });

  it("is found again when another program has renamed the file, and not taken from a copy's original", async () => {
    const { save, versions, folder } = open();
    await save("# One\n");
    writeFiles(folder, { "runbooks/copy.md": "# One\n" });
    expect(await versions("runbooks/copy.md")).toEqual([]);
    rmSync(join(folder, "runbooks/copy.md"));
    renameSync(join(folder, path), join(folder, "runbooks/moved.md"));
    expect(await versions("runbooks/moved.md")).toHaveLength(2);
    expect(await versions(path)).toEqual([]);
  });

  it("keeps what a removed file held", async () => {
    const { operations, versions, hashOf, textOf, folder } = open();
    const before = readFileSync(join(folder, path), "utf8");
    const { bin } = await operations.removeFile({ path, expected: hashOf() });
    expect(readFileSync(bin, "utf8")).toBe(before);
    const [last] = await versions();
    expect(last?.why).toBe("remove");
    expect(await textOf(last?.id)).toBe(before);
  });

  it("is in the order of writing, whatever the clock says", async () => {
    const { save, versions, textOf } = open();
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2030-01-01T00:00:00Z") });
    await save("# One\n");
    vi.setSystemTime(new Date("1999-01-01T00:00:00Z"));
    await save("# Two\n");
    vi.useRealTimers();
    const [newest, older] = await versions();
    expect([await textOf(newest?.id), await textOf(older?.id)]).toEqual(["# Two\n", "# One\n"]);
    expect(newest?.saved.slice(0, 4)).toBe("1999");
  });

  it("keeps bytes that are no text as they are, and gives a text without its byte-order mark", async () => {
    const { folder, save, versions, textOf } = open();
    writeFileSync(join(folder, path), Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    await save("\ufeff# One\n");
    const [one, before] = await versions();
    expect(await textOf(one?.id)).toBe("# One\n");
    expect(before?.hash).toBe(contentHash(Buffer.from([0xff, 0xfe, 0x41, 0x00])));
  });

  it("says that a version is gone or damaged, and keeps the others", async () => {
    const { folder, operations, save, versions, textOf } = open();
    await save("# One\n");
    await save("# Two\n");
    const [two, one] = await versions();
    const [sub = ""] = readdirSync(workspaceState(folder, "history"));
    const state = join(workspaceState(folder, "history"), sub);
    const file = join(state, `${one?.hash}.gz`);
    const packed = readFileSync(file);
    for (const bytes of [packed.subarray(0, 10), Buffer.from(packed).fill(0, 12, 14), Buffer.from("no")]) {
      writeFileSync(file, bytes);
      await expect(textOf(one?.id)).rejects.toMatchObject({ code: "not-found" });
    }
    rmSync(file);
    await expect(textOf(one?.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(operations.version({ path, id: "../../x" })).rejects.toMatchObject({ code: "not-found" });
    expect(await textOf(two?.id)).toBe("# Two\n");
    const log = readFileSync(join(state, "log"));
    writeFileSync(join(state, "log"), log.subarray(0, -3));
    await save("# Three\n");
    expect(await textOf((await versions())[0]?.id)).toBe("# Three\n");
    expect(statSync(state).mode & 0o777).toBe(0o700);
    expect(statSync(join(state, "log")).mode & 0o777).toBe(0o600);
  });

  it("never makes a save fail, and says that the version was not kept", async () => {
    const { folder, save } = open();
    const state = workspaceState(folder, "history");
    rmSync(state, { recursive: true });
    writeFileSync(state, "in the way");
    expect(await save("# One\n")).toMatchObject({
      notKept: expect.stringContaining("not kept in the history"),
    });
    expect(readFileSync(join(folder, path), "utf8")).toBe("# One\n");
  });
});

describe("bounds", () => {
  it("thin the oldest versions first and take their contents away", async () => {
    const { folder } = open();
    const history = new FileHistory(folder, path, { versions: 3, bytes: 1_000_000 });
    for (let number = 1; number <= 5; number++) await history.add(Buffer.from(`# ${number}\n`), "save");
    const records = await history.records();
    expect(await Promise.all(records.map(async (record) => String(await history.contentOf(record))))).toEqual(
      ["# 3\n", "# 4\n", "# 5\n"],
    );
    const [sub = ""] = readdirSync(workspaceState(folder, "history"));
    expect(readdirSync(join(workspaceState(folder, "history"), sub))).toHaveLength(4);
  });

  it("hold for any versions: the newest is kept, and nothing in between is left out", () => {
    const version = fc.record({ hash: fc.constantFrom("a", "b", "c", "d"), bytes: fc.nat(100) });
    fc.assert(
      fc.property(fc.array(version, { minLength: 1 }), fc.nat(10), fc.nat(200), (given, most, room) => {
        const records = given.map((each, id) => ({
          ...each,
          id: String(id),
          path,
          saved: "",
          why: "save" as const,
        }));
        const stored = new Map([
          ["a", 10],
          ["b", 50],
          ["c", 90],
          ["d", 300],
        ]);
        const kept = withinBounds(records, stored, { versions: most, bytes: room });
        expect(kept).toEqual(records.slice(-kept.length));
        expect(kept.length).toBeGreaterThan(0);
        if (kept.length === 1) return;
        expect(kept.length).toBeLessThanOrEqual(most);
        const bytes = [...new Set(kept.map(({ hash }) => hash))].reduce(
          (sum, hash) => sum + (stored.get(hash) ?? 0),
          0,
        );
        expect(bytes).toBeLessThanOrEqual(room);
      }),
    );
  });
});
