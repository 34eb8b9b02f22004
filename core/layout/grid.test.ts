import { expect, test } from "vitest";
import { grid } from "./grid.ts";
import { usualCards } from "./layout-input.ts";

const none = { from: new Uint32Array(), to: new Uint32Array() };

test("groups stand apart, in order, each under its heading", () => {
  const groups = Uint32Array.of(2, 1, 1, 2, 2, 7);
  const { x, y, headings } = grid({ ...usualCards(6), ...none, groups });
  expect(headings.map(({ group, count }) => [group, count])).toEqual([
    [1, 2],
    [2, 3],
    [7, 1],
  ]);
  for (const heading of headings) {
    const members = [...groups.keys()].filter((card) => groups[card] === heading.group);
    expect(Math.min(...members.map((card) => (x[card] ?? 0) - 84))).toBe(heading.x);
    expect(Math.min(...members.map((card) => (y[card] ?? 0) - 22))).toBeGreaterThan(heading.y);
  }
});

test("many cards of one group fill a block of a screen's shape, in the order given", () => {
  const { x, y } = grid({ ...usualCards(100), ...none });
  const width = Math.max(...x) - Math.min(...x);
  const height = Math.max(...y) - Math.min(...y);
  expect(width / height).toBeGreaterThan(1.2);
  expect(width / height).toBeLessThan(2);
  expect([...x.keys()].sort((a, b) => (y[a] ?? 0) - (y[b] ?? 0) || (x[a] ?? 0) - (x[b] ?? 0))).toEqual([
    ...x.keys(),
  ]);
});

test("a new card goes to its group", () => {
  const fixed = { is: Uint8Array.of(1, 1, 0), x: Float64Array.of(0, 4000, 0), y: Float64Array.of(0, 0, 0) };
  const { x } = grid({
    ...usualCards(3),
    from: Uint32Array.of(2),
    to: Uint32Array.of(0),
    groups: Uint32Array.of(0, 1, 1),
    fixed,
  });
  expect(x[2]).toBe(4000);
});

test("many groups stand on shelves of a screen's shape", () => {
  const { x, y } = grid({
    ...usualCards(200),
    ...none,
    groups: Uint32Array.from({ length: 200 }, (_, at) => at % 25),
  });
  const width = Math.max(...x) - Math.min(...x);
  const height = Math.max(...y) - Math.min(...y);
  expect(width / height).toBeGreaterThan(0.7);
  expect(width / height).toBeLessThan(2.5);
});
