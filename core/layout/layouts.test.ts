import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryLayout, overlaps } from "./arbitrary-layout.ts";
import { flow } from "./flow.ts";
import { grid } from "./grid.ts";
import { rings } from "./rings.ts";

describe.each([
  ["flow", flow],
  ["rings", rings],
  ["grid", grid],
] as const)("%s", (_name, layout) => {
  test("places every card, and no two overlap", () => {
    fc.assert(
      fc.property(arbitraryLayout(), (input) => {
        const placed = layout(input);
        expect(overlaps(input, placed)).toEqual([]);
        expect([...placed.x, ...placed.y].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("leaves fixed cards exactly where they are", () => {
    fc.assert(
      fc.property(arbitraryLayout(), (input) => {
        const placed = layout(input);
        input.fixed?.is.forEach((is, card) => {
          if (is === 1)
            expect([placed.x[card], placed.y[card]]).toEqual([input.fixed?.x[card], input.fixed?.y[card]]);
        });
      }),
    );
  });

  test("gives the same for the same", () => {
    fc.assert(
      fc.property(arbitraryLayout(), (input) => {
        expect(layout(structuredClone(input))).toEqual(layout(input));
      }),
    );
  });

  test("places nothing when there is nothing", () => {
    const none = {
      count: 0,
      width: new Float64Array(),
      height: new Float64Array(),
      from: new Uint32Array(),
      to: new Uint32Array(),
    };
    expect(layout(none).x).toHaveLength(0);
  });
});
