import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { answer, contract, type HostOperationName, type Operations } from "../../core/contract.ts";
import { createOperations } from "../operations.ts";
import { git, gitWorkspace } from "../test/git-repository.ts";
import { smallWorkspace, writeFiles } from "../test/temporary-folder.ts";
import { openSession } from "./session.ts";

const path = "runbooks/front.md";

function open(folder = smallWorkspace()) {
  const session = openSession({ builtInFolder: "/nowhere", folder });
  const operations: Operations = createOperations(session);
  const ask = async (name: HostOperationName, input: unknown) => {
    const answered = await answer(operations, name, input);
    if (answered.ok) expect(contract[name].output.parse(answered.value)).toEqual(answered.value);
    return answered;
  };
  const read = async (name = path) =>
    (await ask("readFile", { path: name })) as { value: { hash: string; text: string } };
  return { folder, session, ask, read, at: (name: string) => join(folder, name) };
}

describe("what the page asks for while it edits", () => {
  it("is answered as the contract says: type, crash, recover, save, look back, rename, remove", async () => {
    const { ask, read } = open();
    const { hash } = (await read()).value;
    const typed = { writer: "w1", path, base: hash, sequence: 0, text: "# Typed\n" };
    expect(await ask("journal", typed)).toMatchObject({ value: { kept: true } });
    const found = (await ask("recoveries", {})) as { value: { recoveries: { id: string; text: string }[] } };
    expect(found.value.recoveries).toMatchObject([
      { text: "# Typed\n", base: hash, diskHash: hash, same: false },
    ]);
    const saved = (await ask("saveFile", { path, text: "# Typed\n", expected: hash })) as {
      value: { hash: string };
    };
    expect(await ask("recoveries", {})).toMatchObject({ value: { recoveries: [{ same: true }] } });
    expect(await ask("journalDrop", { writer: "w1", path })).toEqual({ ok: true, value: {} });
    expect(await ask("recoveries", {})).toEqual({ ok: true, value: { recoveries: [], lost: [] } });
    expect(await ask("history", { path })).toMatchObject({
      value: { versions: [{ why: "save" }, { why: "elsewhere" }] },
    });
    await ask("renameFile", { from: path, to: "runbooks/b.md", expected: saved.value.hash });
    expect(await ask("removeFile", { path: "runbooks/b.md", expected: saved.value.hash })).toMatchObject({
      ok: true,
    });
    expect(await ask("claim", {})).toEqual({ ok: true, value: { owner: "us" } });
  });

  it.each([
    ["journal", { writer: "w 1", path, base: null, sequence: 0, text: "" }],
    ["journal", { writer: "w", path, base: "short", sequence: 0, text: "" }],
    ["journal", { writer: "w", path, base: null, sequence: 0 }],
    ["journal", { writer: "w", path, base: null, sequence: -1, text: "" }],
    ["journalDrop", { id: "x", writer: "w", path }],
    ["recoveries", { open: ["../x"] }],
    ["renameFile", { from: path, to: "", expected: "a".repeat(64) }],
    ["gitDiff", { commit: "--output=/tmp/x" }],
    ["gitVersion", { path, commit: "HEAD:x" }],
    ["gitLog", { limit: 0 }],
    ["gitCommit", { paths: [], message: "m" }],
    ["gitCommit", { paths: [path], message: " " }],
  ] as const)("refuses %s with %j", async (name, input) => {
    expect(await open().ask(name, input)).toMatchObject({ ok: false, code: "bad-input" });
  });
});

describe("what others do to the files", () => {
  it("shows in the hash: other bytes in the same millisecond, but not the same bytes again, whatever the times", async () => {
    const { ask, read, at } = open();
    const { hash, text } = (await read()).value;
    const time = new Date(1_543_955_460_000);
    writeFileSync(at(path), text);
    utimesSync(at(path), time, new Date("2099-01-01"));
    expect(await ask("checkNow", {})).toEqual({ ok: true, value: { changed: false } });
    expect((await read()).value.hash).toBe(hash);
    utimesSync(at(path), time, time);
    writeFileSync(at(path), text.toUpperCase());
    utimesSync(at(path), time, time);
    expect(await ask("checkNow", {})).toEqual({ ok: true, value: { changed: true } });
    expect((await read()).value.hash).not.toBe(hash);
    expect(await ask("saveFile", { path, text: "# Mine\n", expected: hash })).toMatchObject({
      code: "changed-elsewhere",
    });
  });

  it("is noticed without a watcher, and a listener is told", async () => {
    const { session, ask, at } = open();
    const told = vi.fn();
    session.onChange(told);
    writeFileSync(at("runbooks/other.md"), "# Other\n");
    expect(await ask("checkNow", {})).toMatchObject({ value: { changed: true } });
    expect(told).toHaveBeenCalledOnce();
    expect(await ask("checkNow", {})).toMatchObject({ value: { changed: false } });
  });

  it("takes no file back that was removed or renamed, unless asked for a new one", async () => {
    const { ask, read, at } = open();
    const { hash } = (await read()).value;
    renameSync(at(path), at("runbooks/moved.md"));
    const save = { path, text: "# Mine\n" };
    expect(await ask("saveFile", { ...save, expected: hash })).toMatchObject({ code: "changed-elsewhere" });
    expect(await ask("readFile", { path })).toMatchObject({ ok: false, code: "not-found" });
    expect(await ask("saveFile", { ...save, expected: null })).toMatchObject({ ok: true });
    rmSync(at(path));
    mkdirSync(at(path));
    expect(await ask("readFile", { path })).toMatchObject({ ok: false, code: "unreadable" });
  });

  it("with git, another branch under ten open files: each save is refused and no text is lost", async () => {
    const folder = gitWorkspace();
    const names = Array.from({ length: 10 }, (_, index) => `runbooks/r${index}.md`);
    writeFiles(folder, Object.fromEntries(names.map((name) => [name, `# ${name}\n`])));
    git(folder, "add", ".");
    git(folder, "commit", "--quiet", "-m", "ten");
    git(folder, "checkout", "--quiet", "-b", "other", "HEAD~1");
    writeFiles(folder, Object.fromEntries(names.slice(0, 5).map((name) => [name, `# Other ${name}\n`])));
    git(folder, "add", ".");
    git(folder, "commit", "--quiet", "-m", "five");
    git(folder, "checkout", "--quiet", "main");
    const { ask, read, at } = open(folder);
    const hashes = await Promise.all(names.map(async (name) => (await read(name)).value.hash));
    await Promise.all(
      names.map((name, index) =>
        ask("journal", {
          writer: "w",
          path: name,
          base: hashes[index],
          sequence: 0,
          text: `# Mine ${name}\n`,
        }),
      ),
    );
    git(folder, "checkout", "--quiet", "other");
    for (const [index, name] of names.entries()) {
      const refused = await ask("saveFile", {
        path: name,
        text: `# Mine ${name}\n`,
        expected: hashes[index],
      });
      expect(refused).toMatchObject({ code: "changed-elsewhere" });
    }
    expect(readFileSync(at(names[0] ?? ""), "utf8")).toBe("# Other runbooks/r0.md\n");
    const found = (await ask("recoveries", {})) as { value: { recoveries: { diskHash: string | null }[] } };
    expect(found.value.recoveries).toHaveLength(10);
    expect(found.value.recoveries.filter(({ diskHash }) => diskHash === null)).toHaveLength(5);
  }, 60_000);
});
