import { expect, test } from "vitest";
import { cardSize } from "../../../core/layout/layout-input.ts";
import { namedLevels, zoomLevelAt, zoomLevels } from "./zoom-level.ts";

test("everything from 75 %, names from 35 %", () => {
  expect([1, 0.75, 0.74, 0.35, 0.349].map(zoomLevelAt)).toEqual(["near", "near", "middle", "low", "far"]);
});

test("no name is smaller than 9 px on screen", () => {
  for (const level of namedLevels) {
    expect(zoomLevels[level].size * zoomLevels[level].from).toBeGreaterThanOrEqual(9);
  }
});

test("names at small scales fit their card", () => {
  for (const level of namedLevels.filter((name) => name !== "near")) {
    const { size, letters, lines } = zoomLevels[level];
    expect(size * 0.605 * letters).toBeLessThan(cardSize.width - 4);
    expect(size * 1.05 * lines).toBeLessThanOrEqual(cardSize.height);
  }
});
