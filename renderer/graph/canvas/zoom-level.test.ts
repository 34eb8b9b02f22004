import fc from "fast-check";
import { expect, test } from "vitest";
import { cardSize } from "../../../core/layout/layout-input.ts";
import { namedLevels, zoomLevelAt, zoomLevels } from "./zoom-level.ts";

test("everything from 75 %, names from 35 %", () => {
  expect([1, 0.75, 0.74, 0.35, 0.349].map(zoomLevelAt)).toEqual(["near", "near", "middle", "low", "far"]);
});

test("no name is smaller than 9 px on screen", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 2, noNaN: true }), (zoom) => {
      const level = zoomLevelAt(zoom);
      if (level !== "far") expect(zoomLevels[level].size * zoom).toBeGreaterThanOrEqual(9);
    }),
  );
});

test("names at small scales fit their card", () => {
  for (const level of namedLevels.filter((name) => name !== "near")) {
    const { size, letters, lines } = zoomLevels[level];
    expect(size * 0.605 * letters).toBeLessThan(cardSize.width - 4);
    expect(size * 1.05 * lines).toBeLessThanOrEqual(cardSize.height);
  }
});
