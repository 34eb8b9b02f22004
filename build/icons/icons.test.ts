import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (name: string) => readFileSync(new URL(name, import.meta.url));

/** Width and height, as a PNG's first block gives them. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe("icons", () => {
  it.each([16, 32, 48, 64, 128, 256, 512])("%i.png has that size", (size) => {
    expect(sizeOf(read(`./${size}.png`))).toEqual([size, size]);
  });

  it("icon.ico names and holds its sizes", () => {
    const ico = read("./icon.ico");
    const count = ico.readUInt16LE(4);
    const sizes = Array.from({ length: count }, (_, index) => {
      const at = 6 + 16 * index;
      const offset = ico.readUInt32LE(at + 12);
      const [width] = sizeOf(ico.subarray(offset, offset + ico.readUInt32LE(at + 8)));
      expect(ico.readUInt8(at)).toBe(width % 256);
      return width;
    });
    expect(sizes).toEqual([16, 32, 48, 64, 128, 256]);
  });

  it("icon.icns names and holds its sizes", () => {
    const icns = read("./icon.icns");
    expect(icns.subarray(0, 4).toString()).toBe("icns");
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const sizes: Record<string, number> = {};
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const type = icns.subarray(at, at + 4).toString();
      sizes[type] = sizeOf(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)))[0];
    }
    expect(sizes).toEqual({
      ...{ ic11: 32, ic12: 64, ic07: 128, ic13: 256 },
      ...{ ic08: 256, ic14: 512, ic09: 512, ic10: 1024 },
    });
  });

  it("are the page's icon, too", () => {
    expect(read("../../renderer/public/icon.svg")).toEqual(read("./icon.svg"));
  });
});
