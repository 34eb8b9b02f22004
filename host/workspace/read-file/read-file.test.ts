import { execFileSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { listing, smallWorkspace, temporaryFolder, writeFiles } from "../../test/temporary-folder.ts";
import { contentHash } from "../save/on-disk.ts";
import { saveFile } from "../save/save-file.ts";
import { openSession } from "../session.ts";
import { lineEndingOf } from "./line-ending.ts";
import { readFile } from "./read-file.ts";

const path = "runbooks/front.md";

function open() {
  const folder = smallWorkspace();
  const session = openSession({ builtInFolder: "/nowhere", folder });
  return {
    folder,
    session,
    at: (name: string) => join(folder, name),
    read: (name = path) => readFile(session, { path: name }),
  };
}

describe("readFile", () => {
  it("gives the text and what a save has to know", async () => {
    const { read, at } = open();
    const bytes = readFileSync(at(path));
    expect(await read()).toEqual({
      path,
      text: bytes.toString(),
      hash: contentHash(bytes),
      bom: false,
      lineEnding: "lf",
      encoding: "utf-8",
      bytes: bytes.length,
      writable: true,
    });
  });

  it("and a save of what it gave leaves every byte, whatever the marks and line ends", async () => {
    const { session, at, read } = open();
    for (const text of [
      "",
      "\ufeff",
      "\ufeff# A\r\nB\r\n",
      "# A\r\nB",
      "# A\nB\r\nC\r",
      "A\u2028B\n",
      "e\u0301\n",
    ]) {
      writeFileSync(at(path), text);
      const found = await read();
      await saveFile(session, { path, text: found.text, expected: found.hash });
      expect(readFileSync(at(path), "utf8"), JSON.stringify(text)).toBe(text);
      expect(found.text).toBe(text.replace("\ufeff", ""));
    }
  });

  it.each([
    ["bytes that are no UTF-8", Buffer.from([0x23, 0x20, 0xe4, 0x0a]), "# \ufffd\n"],
    ["a character that was cut off", Buffer.from("# ä").subarray(0, 3), "# \ufffd"],
    ["a NUL", Buffer.from("# A\0B\n"), "# A\0B\n"],
    ["UTF-16", Buffer.from([0xff, 0xfe, 0x41, 0x00]), "A"],
    ["half a character in UTF-8's clothes", Buffer.from([0xed, 0xa0, 0x80]), "\ufffd\ufffd\ufffd"],
  ])("shows %s, says so, and does not offer to write it", async (_, bytes, text) => {
    const { folder, at, read } = open();
    writeFileSync(at(path), bytes);
    const before = listing(folder);
    const found = await read();
    expect(found).toMatchObject({ encoding: "not-utf-8", writable: false, hash: contentHash(bytes) });
    expect(found.text.replace(/^\ufeff/, "")).toBe(text);
    expect(found.why).toContain(found.fault?.what);
    expect(listing(folder)).toEqual(before);
  });

  it.each([
    ["../etc/passwd.md", "bad-input"],
    ["/etc/passwd", "bad-input"],
    ["runbooks/../../x.md", "bad-input"],
    ["runbooks/.hidden.md", "bad-input"],
    ["runbooks\\front.md", "bad-input"],
    ["runbooks/a\u202eb.md", "bad-input"],
    ["runbooks/nul.md", "bad-input"],
    ["README.md", "bad-input"],
    ["runbooks/none.md", "not-found"],
    ["runbooks/out.md", "unreadable"],
    ["runbooks/loop.md", "unreadable"],
    ["runbooks/pipe.md", "unreadable"],
    ["runbooks/folder.md", "unreadable"],
    ["runbooks/large.md", "unreadable"],
  ])("refuses %s as %s, and does not wait", async (name, code) => {
    const { at, read } = open();
    const outside = temporaryFolder();
    writeFiles(outside, { "x.md": "# Outside\n" });
    symlinkSync(join(outside, "x.md"), at("runbooks/out.md"));
    symlinkSync("loop.md", at("runbooks/loop.md"));
    execFileSync("mkfifo", [at("runbooks/pipe.md")]);
    mkdirSync(at("runbooks/folder.md"));
    writeFileSync(at("runbooks/large.md"), "");
    truncateSync(at("runbooks/large.md"), 20_000_001);
    await expect(read(name)).rejects.toMatchObject({
      code,
      message: expect.not.stringContaining("was not written"),
    });
  });

  it("says how large is too large", async () => {
    const { at, read } = open();
    truncateSync(at(path), 30_000_000);
    await expect(read()).rejects.toMatchObject({ message: expect.stringContaining("30.0 MB") });
  });

  it("follows a link that stays, and opens a file with two names", async () => {
    const { at, read } = open();
    symlinkSync("front.md", at("runbooks/alias.md"));
    linkSync(at(path), at("runbooks/twin.md"));
    expect((await read("runbooks/alias.md")).hash).toBe((await read("runbooks/twin.md")).hash);
  });

  it("names what stops a save: a frozen file as such", async () => {
    const { at, read } = open();
    try {
      execFileSync("chattr", ["+i", at(path)], { stdio: "ignore" });
    } catch {
      return;
    }
    onTestFinished(() => void execFileSync("chattr", ["-i", at(path)]));
    expect(await read()).toMatchObject({
      writable: false,
      encoding: "utf-8",
      why: expect.stringMatching(/^The file runbooks\/front.md is frozen.*sudo chattr -i/),
    });
  });

  it.skipIf(process.getuid?.() === 0)("names a permission that is missing", async () => {
    const { at, read } = open();
    chmodSync(at(path), 0o444);
    expect(await read()).toMatchObject({ writable: false, why: expect.stringContaining("no permission") });
  });
});

describe("lineEndingOf", () => {
  it.each([
    ["", "none"],
    ["a", "none"],
    ["a\nb", "lf"],
    ["a\r\nb\r\n", "crlf"],
    ["a\r\nb\n", "mixed"],
    ["a\rb", "mixed"],
  ])("of %j is %s", (text, expected) => {
    expect(lineEndingOf(text)).toBe(expected);
  });
});
