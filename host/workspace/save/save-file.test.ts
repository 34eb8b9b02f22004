import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { smallWorkspace, temporaryFolder, writeFiles } from "../../test/temporary-folder.ts";
import { openSession } from "../session.ts";
import { writeAtomically } from "./atomic-write.ts";
import { contentHash } from "./on-disk.ts";
import { saveFile } from "./save-file.ts";

const path = "runbooks/front.md";
const view = "title: V\n";

function workspace() {
  const folder = smallWorkspace();
  const session = openSession({ builtInFolder: "/nowhere", folder });
  const at = (name: string) => join(folder, name);
  const read = (name: string) => readFileSync(at(name));
  return {
    folder,
    session,
    at,
    read,
    hashOf: (name: string) => contentHash(read(name)),
    save: (name: string, text: string, expected: string | null) =>
      saveFile(session, { path: name, text, expected }),
  };
}
const failure = (code: string, words: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(words) });

describe("saveFile", () => {
  it("writes a new file into a folder that was not there, and tells the session", async () => {
    const { session, save, read, hashOf, folder } = workspace();
    const told = vi.fn();
    session.onChange(told);
    expect(await save("views/api.yaml", view, null)).toEqual({
      path: "views/api.yaml",
      hash: hashOf("views/api.yaml"),
      before: null,
    });
    expect(read("views/api.yaml").toString()).toBe(view);
    expect(told).toHaveBeenCalledOnce();
    expect(session.model().workspace.views).toMatchObject([{ id: "api", title: "V" }]);
    expect(readdirSync(join(folder, "views"))).toEqual(["api.yaml"]);
  });

  it("replaces what the writer has read, and gives it back for undo", async () => {
    const { save, read, hashOf } = workspace();
    const before = read(path).toString();
    const first = await save(path, "# One\n", hashOf(path));
    expect(first.before).toBe(before);
    await save(path, before, first.hash);
    expect(read(path).toString()).toBe(before);
  });

  it.each([
    ["was changed", (file: string) => writeFileSync(file, "# Theirs\n"), "was changed by somebody else"],
    ["was removed", (file: string) => rmSync(file), "was removed by somebody else"],
  ])("refuses when the file %s since, and leaves it", async (_, meddle, words) => {
    const { save, at, hashOf } = workspace();
    const expected = hashOf(path);
    const { atime, mtime } = statSync(at(path));
    meddle(at(path));
    if (words.includes("changed")) utimesSync(at(path), atime, mtime);
    await expect(save(path, "# Mine\n", expected)).rejects.toEqual(failure("changed-elsewhere", words));
    expect(readdirSync(at("runbooks")).filter((name) => name.startsWith("."))).toEqual([]);
    if (words.includes("changed")) expect(readFileSync(at(path), "utf8")).toBe("# Theirs\n");
  });

  it("refuses to replace a file that was not to be there", async () => {
    const { save } = workspace();
    await save("plans/a.md", "one", null);
    await expect(save("plans/a.md", "two", null)).rejects.toEqual(
      failure("changed-elsewhere", "is there already"),
    );
  });

  it("does not touch a file that holds the text already", async () => {
    const { save, at, read, hashOf } = workspace();
    const before = lstatSync(at(path), { bigint: true });
    expect(await save(path, read(path).toString(), null)).toMatchObject({ hash: hashOf(path) });
    expect(lstatSync(at(path), { bigint: true })).toEqual(before);
  });

  it("refuses half a character, which would be written as another one", async () => {
    const { save, read, hashOf } = workspace();
    const before = read(path);
    await expect(save(path, "a\ud83d", hashOf(path))).rejects.toEqual(
      failure("bad-input", "half a character"),
    );
    expect(read(path)).toEqual(before);
  });

  it("keeps saves of one file in order; of many at once from one state, one wins and none is lost unseen", async () => {
    const { save, read } = workspace();
    let { hash } = await save("plans/a.md", "start", null);
    const all = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) => save("plans/a.md", `${n}`, hash)),
    );
    expect(all.map(({ status }) => status)).toEqual([
      "fulfilled",
      ...Array.from({ length: 49 }, () => "rejected"),
    ]);
    expect(read("plans/a.md").toString()).toBe("0");
    hash = contentHash(read("plans/a.md"));
    for (let n = 0; n < 100; n++) hash = (await save("plans/a.md", `text ${n}`, hash)).hash;
    expect(read("plans/a.md").toString()).toBe("text 99");
  });

  it("orders saves of one file under two names", async () => {
    const { save, at, hashOf } = workspace();
    symlinkSync("front.md", at("runbooks/alias.md"));
    const expected = hashOf(path);
    const [first, second] = await Promise.allSettled([
      save(path, "a", expected),
      save("runbooks/alias.md", "b", expected),
    ]);
    expect([first.status, second.status]).toEqual(["fulfilled", "rejected"]);
  });
});

describe("what survives a save", () => {
  it.each([0o600, 0o640, 0o664, 0o755])("the mode %o", async (mode) => {
    const { save, at, hashOf } = workspace();
    chmodSync(at(path), mode);
    await save(path, "new\n", hashOf(path));
    expect(statSync(at(path)).mode & 0o7777).toBe(mode);
  });

  it.runIf(process.getuid?.() === 0)("the owner and the group", async () => {
    const { save, at, hashOf } = workspace();
    chownSync(at(path), 1234, 4321);
    await save(path, "new\n", hashOf(path));
    expect(statSync(at(path))).toMatchObject({ uid: 1234, gid: 4321 });
  });

  it("a link that stays in the workspace: its target is written", async () => {
    const { save, at, hashOf } = workspace();
    writeFiles(at("shared"), { "x.md": "old\n" });
    symlinkSync("../shared/x.md", at("runbooks/x.md"));
    await save("runbooks/x.md", "new\n", hashOf("runbooks/x.md"));
    expect(readlinkSync(at("runbooks/x.md"))).toBe("../shared/x.md");
    expect(readFileSync(at("shared/x.md"), "utf8")).toBe("new\n");
  });

  it.each([
    ["CRLF, where the text has LF", "a\r\nb\r\n", "c\nd\n", "c\r\nd\r\n"],
    ["CRLF, where the text has it too", "a\r\n", "c\r\nd\r\n", "c\r\nd\r\n"],
    ["a byte-order mark", "\ufeffa\n", "b\n", "\ufeffb\n"],
    ["a byte-order mark, where the text has it too", "\ufeffa\n", "\ufeffb\n", "\ufeffb\n"],
    ["both", "\ufeffa\r\n", "b\n", "\ufeffb\r\n"],
    ["a missing final newline", "a\nb", "a\nc", "a\nc"],
    ["the text as given over mixed line ends", "a\r\nb\n", "c\nd\r\n", "c\nd\r\n"],
    ["the text as given over no line end", "a", "c\n", "c\n"],
  ])("%s", async (_, before, text, after) => {
    const { save, at, read, hashOf } = workspace();
    writeFileSync(at(path), before);
    const saved = await save(path, text, hashOf(path));
    expect(read(path).toString()).toBe(after);
    expect(saved).toMatchObject({ before, hash: hashOf(path) });
  });

  it("any text, to the byte, and its undo", async () => {
    const { save, read } = workspace();
    let { hash } = await save("plans/a.md", "", null);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        fc.pre(text.isWellFormed() && !text.startsWith("\ufeff") && !text.includes("\r"));
        const saved = await save("plans/a.md", text, hash);
        expect(read("plans/a.md").toString()).toBe(text);
        const undone = await save("plans/a.md", saved.before ?? "", saved.hash);
        expect(undone.hash).toBe(hash);
        hash = undone.hash;
      }),
      { numRuns: 50 },
    );
  });
});

describe("where nothing is written", () => {
  it.each([
    ["a link out of the workspace", "runbooks/out.md", "leads out of the workspace"],
    ["a folder that is a link out", "plans/x.md", "leads out of the workspace"],
    ["a link that leads nowhere", "runbooks/gone.md", "leads nowhere"],
    ["a link to a hidden file", "runbooks/git.md", "hidden file (.git/config)"],
    ["a folder", "runbooks/folder.md", "not a file"],
  ])("%s", async (_, name, words) => {
    const { save, at } = workspace();
    const outside = temporaryFolder();
    writeFiles(outside, { "secret.md": "old\n" });
    writeFiles(at(".git"), { config: "old\n" });
    mkdirSync(at("runbooks/folder.md"));
    symlinkSync(join(outside, "secret.md"), at("runbooks/out.md"));
    symlinkSync(outside, at("plans"));
    symlinkSync("nothing.md", at("runbooks/gone.md"));
    symlinkSync("../.git/config", at("runbooks/git.md"));
    for (const expected of [null, contentHash(Buffer.from("old\n"))])
      await expect(save(name, "new\n", expected)).rejects.toEqual(failure("not-saved", words));
    expect(readdirSync(outside)).toEqual(["secret.md"]);
    expect(readFileSync(join(outside, "secret.md"), "utf8")).toBe("old\n");
    expect(readFileSync(at(".git/config"), "utf8")).toBe("old\n");
  });

  it("a path that the app does not write to", async () => {
    const { save, folder } = workspace();
    await expect(save("runbooks/../../x.md", "x", null)).rejects.toEqual(
      failure("bad-input", "folder above"),
    );
    expect(readdirSync(folder).sort()).toEqual(["graph-data", "runbooks"]);
  });

  it("a folder that became a link while the file was made", async () => {
    const { session, folder, at } = workspace();
    const outside = temporaryFolder();
    mkdirSync(at("plans"));
    const saving = saveFile(session, { path: "plans/x.md", text: "x".repeat(5_000_000), expected: null });
    rmSync(at("plans"), { recursive: true });
    symlinkSync(outside, at("plans"));
    await expect(saving).rejects.toMatchObject({ code: "not-saved" });
    expect([readdirSync(outside), readdirSync(folder)]).toEqual([[], expect.arrayContaining(["plans"])]);
  });

  it("anything, when the last look before the rename finds a change", async () => {
    const { at, read } = workspace();
    const before = read(path);
    const lastLook = () => Promise.reject(new Error("changed"));
    await expect(writeAtomically(at(path), Buffer.from("new"), lastLook)).rejects.toThrow("changed");
    expect(read(path)).toEqual(before);
    expect(readdirSync(at("runbooks"))).toEqual(["front.md"]);
  });
});

describe("leftovers of killed saves", () => {
  it("are swept by the next save in that folder, and nothing else is", async () => {
    const { save, at, hashOf } = workspace();
    const dead = 2 ** 22 + 1;
    const leftovers = [`.front.md.${dead}.saving`, `.other.yaml.${dead}.saving.3123456789`];
    const others = [
      ".front.md.saving",
      "front.md.3123456789",
      `.front.md.${dead}.saved`,
      `.front.txt.${dead}.saving`,
      `.running.md.${process.pid}.saving`,
      `front.md.${dead}.saving`,
    ];
    writeFiles(at("runbooks"), Object.fromEntries([...leftovers, ...others].map((name) => [name, "x"])));
    mkdirSync(at(`runbooks/.folder.md.${dead}.saving`));
    const young = `.young.md.${dead}.saving`;
    const old = new Date(Date.now() - 120_000);
    for (const name of [...leftovers, ...others]) utimesSync(at(`runbooks/${name}`), old, old);
    writeFiles(at("runbooks"), { [young]: "x" });
    await save(path, "new\n", hashOf(path));
    expect(readdirSync(at("runbooks")).sort()).toEqual(
      [...others, young, `.folder.md.${dead}.saving`, "front.md"].sort(),
    );
  });

  it("are no part of the workspace", () => {
    const { session, at } = workspace();
    onTestFinished(() => session.close());
    writeFiles(at("runbooks"), { ".front.md.1.saving": "x", ".front.md.1.saving.2": "x" });
    expect(session.check()).toBe(false);
  });
});
