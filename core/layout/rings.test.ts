import fc from "fast-check";
import { expect, test } from "vitest";
import { cardCircle } from "./circle.ts";
import { cardSize, usualCards } from "./layout-input.ts";
import { rings } from "./rings.ts";

/** A focus 0 with `right` needs and `left` dependents, each of which has one more behind it. */
function star(right: number, left: number) {
  const count = 1 + 2 * (right + left);
  const from: number[] = [];
  const to: number[] = [];
  const rows = new Int32Array(count);
  for (let arm = 0; arm < right + left; arm++) {
    const near = 1 + 2 * arm;
    const side = arm < right ? 1 : -1;
    rows[near] = side;
    rows[near + 1] = 2 * side;
    from.push(...(side > 0 ? [0, near] : [near, near + 1]));
    to.push(...(side > 0 ? [near, near + 1] : [0, near]));
  }
  return { ...usualCards(count), from: Uint32Array.from(from), to: Uint32Array.from(to), rows };
}

test("the focus is in the centre, and every ring lies outside the one before", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (right, left) => {
      const input = star(right, left);
      const { x, y } = rings(input);
      expect([x[0], y[0]]).toEqual([0, 0]);
      const radii = (hops: number) =>
        [...input.rows.keys()]
          .filter((card) => Math.abs(input.rows[card] ?? 0) === hops)
          .map((card) => Math.hypot(x[card] ?? 0, y[card] ?? 0));
      expect(Math.max(...radii(1))).toBeLessThan(Math.min(...radii(2)));
    }),
  );
});

test("needs lie right, dependents left, and a card lies behind the one it hangs on", () => {
  const input = star(3, 3);
  const { x, y } = rings(input);
  for (const card of [1, 2, 3, 4, 5, 6]) expect(x[card]).toBeGreaterThan(0);
  for (const card of [7, 8, 9, 10, 11, 12]) expect(x[card]).toBeLessThan(0);
  for (const near of [1, 3, 5, 7, 9, 11]) {
    const turn = Math.atan2(y[near] ?? 0, x[near] ?? 0) - Math.atan2(y[near + 1] ?? 0, x[near + 1] ?? 0);
    expect(Math.abs(Math.sin(turn))).toBeLessThan(0.2);
  }
});

test("without given hops the card with the most arrows is the centre", () => {
  const { rows: _, ...input } = star(5, 4);
  const { x, y } = rings(input);
  expect([x[0], y[0]]).toEqual([0, 0]);
});

test("equal turns of a card circle hold equally many cards, and angles grow with them", () => {
  const circle = cardCircle(184, 54);
  const angles = Array.from({ length: 401 }, (_, at) => circle.angleAt(at / 400.0001));
  expect(angles.every((angle, at) => at === 0 || angle > (angles[at - 1] ?? 0))).toBe(true);
  [0, 0.25, 0.5, 0.75].forEach((turn) => {
    expect(circle.angleAt(turn)).toBeCloseTo(turn * 2 * Math.PI, 9);
  });
  const radius = 1000;
  const step = 1 / (circle.perRadius * radius);
  const [a, b] = [circle.angleAt(0.01), circle.angleAt(0.01 + step)];
  expect(radius * (Math.sin(b ?? 0) - Math.sin(a ?? 0))).toBeCloseTo(54, 0);
});

test("a pinned focus is the centre from which new cards go outwards", () => {
  const input = star(1, 0);
  const fixed = {
    is: Uint8Array.of(1, 1, 0),
    x: Float64Array.of(1000, 1300, 0),
    y: Float64Array.of(1000, 1000, 0),
  };
  const { x, y } = rings({ ...input, fixed });
  expect([x[2], y[2]]).toEqual([1300 + cardSize.width + 32, 1000]);
});
