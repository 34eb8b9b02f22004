import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

describe("decodeText", () => {
  it("gives back every valid text, byte-order mark included, without a fault", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(!text.includes("\0"));
        expect(decodeText(Buffer.from(text))).toEqual({ text });
      }),
    );
    expect(decodeText(bytes("\ufeffa"))).toEqual({ text: "\ufeffa" });
  });

  it.each([
    ["a stray byte", bytes("ab\nöc", [0xff], "d"), 2, 3],
    ["a byte that only continues", bytes([0x80]), 1, 1],
    ["a sequence that stops at the end", bytes("abc", [0xe2, 0x82]), 1, 4],
    ["a sequence that stops at a line's end", bytes("a", [0xe2, 0x82], "\nb"), 1, 2],
    ["an overlong slash", bytes("x\ny", [0xc0, 0xaf]), 2, 2],
    ["half a surrogate pair", bytes("x", [0xed, 0xa0, 0x80]), 1, 2],
    ["a bad byte after a real replacement character", bytes("\ufffd", [0xfe]), 1, 2],
    ["the second of two bad lines not counting", bytes("ok\n", [0xff], "\n", [0xff]), 2, 1],
  ])("names the place of %s, and shows the rest", (_, raw, line, column) => {
    const { text, fault } = decodeText(raw);
    expect(fault).toMatchObject({ line, column, remedy: "Save the file as UTF-8." });
    expect(text).toContain("\ufffd");
  });

  it("finds the place in the middle of a megabyte on one line", () => {
    const before = process.cpuUsage();
    const { fault } = decodeText(bytes("ö".repeat(500_000), [0xff], "x".repeat(500_000)));
    expect(fault).toMatchObject({ line: 1, column: 500_001 });
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
  });

  it.each([
    ["little", [0xff, 0xfe, 0x61, 0, 0x62, 0]],
    ["big", [0xfe, 0xff, 0, 0x61, 0, 0x62]],
  ])("reads UTF-16, %s end first, and flags it", (_, raw) => {
    expect(decodeText(Uint8Array.from(raw))).toMatchObject({
      text: "ab",
      fault: { what: "The file is UTF-16, not UTF-8." },
    });
  });

  it("flags NUL with its place", () => {
    expect(decodeText(bytes("a\nbc\0d"))).toMatchObject({ text: "a\nbc\0d", fault: { line: 2, column: 3 } });
    expect(decodeText(bytes("\0"))).toMatchObject({ fault: { line: 1, column: 1 } });
  });
});
