import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOf, fromMap, scaleInto, toMap } from "./minimap-geometry.ts";

const card = { width: 168, height: 44 };
const map = { width: 160, height: 110 };
const spot = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -9000, max: 9000 }),
});

test("every card lies inside the map", () => {
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 50 }), (spots) => {
      const scale = scaleInto(boundsOf(spots, card), map);
      for (const { x, y } of spots) {
        const drawn = toMap({ x: x - card.width / 2, y: y - card.height / 2, ...card }, scale);
        expect(drawn.x).toBeGreaterThanOrEqual(0);
        expect(drawn.y).toBeGreaterThanOrEqual(0);
        expect(drawn.x + drawn.width).toBeLessThanOrEqual(map.width);
        expect(drawn.y + drawn.height).toBeLessThanOrEqual(map.height);
      }
    }),
  );
});

test("a spot on the map leads back to where it came from", () => {
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 9 }), spot, (spots, { x, y }) => {
      const scale = scaleInto(boundsOf(spots, card), map);
      const back = fromMap(toMap({ x, y, width: 0, height: 0 }, scale), scale);
      expect(back.x).toBeCloseTo(x, 4);
      expect(back.y).toBeCloseTo(y, 4);
    }),
  );
});

test("an empty drawing has bounds all the same", () => {
  expect(boundsOf([], card)).toEqual({ x: 0, y: 0, ...card });
});
