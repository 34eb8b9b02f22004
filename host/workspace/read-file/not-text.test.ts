import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { answer } from "../../../core/contract.ts";
import { createOperations } from "../../operations.ts";
import { listing, smallWorkspace } from "../../test/temporary-folder.ts";
import { openSession } from "../session.ts";

const path = "runbooks/front.md";
const text = "# Köln\n";
const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");

/** Bytes that are no text of ours, or barely one. */
const corpus: readonly (readonly [string, Buffer, boolean])[] = [
  ["UTF-16, little end first", utf16, false],
  ["UTF-16, big end first", Buffer.from(utf16).swap16(), false],
  ["UTF-16 without a mark", utf16.subarray(2), false],
  ["half of UTF-16", utf16.subarray(0, 5), false],
  ["Latin-1", Buffer.from(text, "latin1"), false],
  ["a NUL in the middle", Buffer.from("# a\0b\n"), false],
  ["NULs only, as after a power cut", Buffer.alloc(4096), false],
  ["a first half of a surrogate pair", Buffer.from([0x23, 0xed, 0xa0, 0x80, 0x0a]), false],
  ["a second half of a surrogate pair", Buffer.from([0x23, 0xed, 0xb0, 0x80, 0x0a]), false],
  ["a whole pair of encoded halves (CESU-8)", Buffer.from([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]), false],
  ["an overlong slash", Buffer.from([0xc0, 0xaf]), false],
  ["an overlong slash of three bytes", Buffer.from([0xe0, 0x80, 0xaf]), false],
  ["an overlong NUL", Buffer.from([0xc0, 0x80]), false],
  ["a character beyond the last", Buffer.from([0xf4, 0x90, 0x80, 0x80]), false],
  ["a sequence of five bytes", Buffer.from([0xf8, 0x88, 0x80, 0x80, 0x80]), false],
  ["a character that was cut off", Buffer.from(text).subarray(0, 4), false],
  [
    "a bad byte behind a megabyte",
    Buffer.concat([Buffer.from("x".repeat(1_000_000)), Buffer.from([0xff])]),
    false,
  ],
  ["nothing", Buffer.alloc(0), true],
  ["a mark only", Buffer.from("\ufeff"), true],
  ["two marks", Buffer.from("\ufeff\ufeff# A\n"), true],
  ["characters that stand for nothing", Buffer.from("\ufffe\uffff\u{10ffff}\n"), true],
  ["a real replacement character", Buffer.from("\ufffd\n"), true],
];

function open(bytes: Uint8Array) {
  const folder = smallWorkspace();
  writeFileSync(join(folder, path), bytes);
  const session = openSession({ builtInFolder: "/nowhere", folder });
  onTestFinished(() => session.close());
  const operations = createOperations(session);
  const ask = (name: "readFile" | "saveFile" | "snapshot" | "checkNow", input: object) =>
    answer(operations, name, input) as Promise<{
      ok: boolean;
      value: { text: string; hash: string; writable: boolean };
    }>;
  return { folder, ask, disk: () => readFileSync(join(folder, path)) };
}

describe("a file of bytes that may be no text", () => {
  it.each(corpus)("(%s) is opened, closed and opened again, and not touched", async (_, bytes, isText) => {
    const { folder, ask, disk } = open(bytes);
    const before = listing(folder);
    const first = await ask("readFile", { path });
    await ask("snapshot", {});
    await ask("checkNow", {});
    const second = await ask("readFile", { path });
    expect(first).toMatchObject({ ok: true, value: { writable: isText } });
    expect(second).toEqual(first);
    expect(listing(folder)).toEqual(before);
    expect(disk().equals(bytes)).toBe(true);
  });

  it.each(corpus.filter(([, , isText]) => isText))(
    "(%s) is saved as it was read, to the byte",
    async (_, bytes) => {
      const { ask, disk } = open(bytes);
      const { value } = await ask("readFile", { path });
      expect(await ask("saveFile", { path, text: value.text, expected: value.hash })).toMatchObject({
        ok: true,
      });
      expect(disk().equals(bytes)).toBe(true);
    },
  );

  it("is said to be writable only when saving what is shown leaves every byte", async () => {
    const { ask, disk, folder } = open(Buffer.alloc(0));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 12 }), async (bytes) => {
        writeFileSync(join(folder, path), bytes);
        const { value } = await ask("readFile", { path });
        if (!value.writable) return;
        await ask("saveFile", { path, text: value.text, expected: value.hash });
        expect(disk().equals(bytes)).toBe(true);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});
