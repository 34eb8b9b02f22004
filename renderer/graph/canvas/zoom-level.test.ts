import fc from "fast-check";
import { expect, test } from "vitest";
import { nameSizes, zoomLevelAt } from "./zoom-level.ts";

test("levels change at 75 % and 35 %", () => {
  expect([1, 0.75, 0.74, 0.35, 0.349].map(zoomLevelAt)).toEqual(["near", "near", "middle", "low", "far"]);
});

test("no name is smaller than 9 px on screen", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 2, noNaN: true }), (zoom) => {
      const level = zoomLevelAt(zoom);
      if (level !== "far") expect(nameSizes[level] * zoom).toBeGreaterThanOrEqual(9);
    }),
  );
});
