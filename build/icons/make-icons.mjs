#!/usr/bin/env node
/**
 * Draws `icon.svg` in every size the systems want and packs the sizes into `icon.ico` and `icon.icns`, so that
 * packaging needs no icon tool. The results are committed; run this after changing the drawing.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const here = import.meta.dirname;
const svg = readFileSync(join(here, "icon.svg"), "utf8");
const pngSizes = [16, 32, 48, 64, 128, 256, 512];
const icoSizes = [16, 32, 48, 64, 128, 256];
/** Apple's four-letter types for PNG content; the same size stands for a plain and for a doubled one. */
const icnsTypes = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };

const executablePath = [process.env.RUNBOOKS_CHROMIUM, "/usr/bin/chromium"].find(
  (path) => path && existsSync(path),
);
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const page = await browser.newPage();
const drawn = new Map();
for (const size of [...pngSizes, 1024]) drawn.set(size, await draw(size));
await browser.close();

for (const size of pngSizes) writeFileSync(join(here, `${size}.png`), drawn.get(size));
writeFileSync(join(here, "icon.ico"), ico(icoSizes));
writeFileSync(join(here, "icon.icns"), icns(Object.entries(icnsTypes)));
writeFileSync(join(here, "../../renderer/public/icon.svg"), svg);
console.log(`Drew ${pngSizes.length} sizes, icon.ico and icon.icns.`);

async function draw(size) {
  await page.setViewportSize({ width: size, height: size });
  const data = Buffer.from(svg).toString("base64");
  await page.setContent(
    `<body style="margin:0"><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${data}">`,
  );
  return page.screenshot({ omitBackground: true });
}

/** https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10): directory first, pictures after it. */
function ico(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    // One byte for each side; 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(drawn.get(size).length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += drawn.get(size).length;
  });
  return Buffer.concat([head, ...sizes.map((size) => drawn.get(size))]);
}

/** https://en.wikipedia.org/wiki/Apple_Icon_Image_format: blocks of type, length with its own header, content. */
function icns(entries) {
  const blocks = entries.map(([type, size]) => block(type, drawn.get(size)));
  return block("icns", Buffer.concat(blocks));
}

function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 0, "ascii");
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
