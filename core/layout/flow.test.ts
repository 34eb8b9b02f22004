import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryLayout } from "./arbitrary-layout.ts";
import { flow } from "./flow.ts";
import { cardSize, type LayoutInput, type Positions, usualCards } from "./layout-input.ts";

function arrows(
  count: number,
  links: readonly (readonly [number, number])[],
  more: Partial<LayoutInput> = {},
): LayoutInput {
  return {
    ...usualCards(count),
    from: Uint32Array.from(links, ([from]) => from),
    to: Uint32Array.from(links, ([, to]) => to),
    ...more,
  };
}

/** Arrows from a lower to a higher number only: no circles. */
const acyclic = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 80 }))
  .map(([count, pairs]) =>
    arrows(
      count,
      pairs.filter(([a, b]) => a < b && b < count),
    ),
  );

test("every arrow points right when there are no circles, with no card's width in common", () => {
  fc.assert(
    fc.property(acyclic, (input) => {
      const { x } = flow(input);
      input.from.forEach((from, edge) => {
        expect((x[input.to[edge] ?? 0] ?? 0) - (x[from] ?? 0)).toBeGreaterThan(cardSize.width);
      });
    }),
    { numRuns: 500 },
  );
});

test("given rows are kept: a card of a lower row stands left of every card of a higher one", () => {
  fc.assert(
    fc.property(arbitraryLayout(30), (input) => {
      const { rows, fixed: _, ...rest } = input;
      if (!rows) return;
      const { x } = flow({ ...rest, rows });
      rows.forEach((row, a) => {
        rows.forEach((other, b) => {
          if (row < other) expect(x[a]).toBeLessThan(x[b] ?? 0);
        });
      });
    }),
  );
});

test("of a circle all arrows but one point right", () => {
  const input = arrows(5, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 0],
  ]);
  const { x } = flow(input);
  const right = [...input.from].filter((from, edge) => (x[from] ?? 0) < (x[input.to[edge] ?? 0] ?? 0));
  expect(right).toHaveLength(4);
});

test("a tree has no crossings, and a chain is a straight line", () => {
  const tree = arrows(7, [
    [0, 2],
    [0, 1],
    [1, 6],
    [2, 3],
    [1, 5],
    [2, 4],
  ]);
  const { x, y } = flow(tree);
  const [leaves, middle] = [
    [3, 4, 5, 6],
    [1, 2],
  ].map((cards) => cards.sort((a, b) => (y[a] ?? 0) - (y[b] ?? 0)));
  expect(
    [leaves?.slice(0, 2).every((leaf) => leaf < 5), middle?.[0] === 2].every(
      (same, _, all) => same === all[0],
    ),
  ).toBe(true);
  expect(new Set([x[3], x[4], x[5], x[6]]).size).toBe(1);
  expect(
    new Set(
      flow(
        arrows(4, [
          [2, 0],
          [0, 3],
          [3, 1],
        ]),
      ).y,
    ).size,
  ).toBe(1);
});

test("a row of many cards is wrapped to a screen's shape", () => {
  const { x, y } = flow(
    arrows(
      200,
      Array.from({ length: 199 }, (_, at) => [0, at + 1] as const),
    ),
  );
  const width = Math.max(...x) - Math.min(...x);
  const height = Math.max(...y) - Math.min(...y);
  expect(width / height).toBeGreaterThan(1);
  expect(width / height).toBeLessThan(3);
});

test("a new card goes next to what needs it or what it needs, on the right side, and moves nobody", () => {
  const fixed = {
    is: Uint8Array.of(1, 1, 1, 0, 0),
    x: Float64Array.of(0, 300, 300, 0, 0),
    y: Float64Array.of(0, -64, 0, 0, 0),
  };
  const input = arrows(
    5,
    [
      [0, 1],
      [0, 2],
      [2, 3],
      [4, 0],
    ],
    { fixed },
  );
  const { x, y } = flow(input);
  expect([x.slice(0, 3), y.slice(0, 3)]).toEqual([fixed.x.slice(0, 3), fixed.y.slice(0, 3)]);
  expect([x[3], y[3], x[4], y[4]]).toEqual([548, 0, -248, 0]);
});

test("with one pin among many the rest keeps the shape of the layout", () => {
  const links = [
    [0, 1],
    [0, 2],
    [0, 3],
    [3, 4],
  ] as const;
  const free = flow(arrows(5, links));
  const is = Uint8Array.of(0, 0, 0, 0, 1);
  const pinned = flow(
    arrows(5, links, { fixed: { is, x: new Float64Array(5).fill(1000), y: new Float64Array(5).fill(1000) } }),
  );
  const [across, down] = [1000 - (free.x[4] ?? 0), 1000 - (free.y[4] ?? 0)];
  expect([...pinned.x]).toEqual([...free.x].map((x) => x + across));
  expect([...pinned.y]).toEqual([...free.y].map((y) => y + down));
});

/** Share of the pairs of arrows without a common end that cross, as straight lines. */
function crossingShare({ from, to }: LayoutInput, { x, y }: Positions): number {
  const turn = (a: number, b: number, c: number) =>
    Math.sign(
      ((x[b] ?? 0) - (x[a] ?? 0)) * ((y[c] ?? 0) - (y[a] ?? 0)) -
        ((y[b] ?? 0) - (y[a] ?? 0)) * ((x[c] ?? 0) - (x[a] ?? 0)),
    );
  const ends = [...from].map((start, arrow) => [start, to[arrow] ?? 0] as const);
  const pairs = ends.flatMap(([a, b], at) =>
    ends.slice(at + 1).flatMap(([c, d]) => (new Set([a, b, c, d]).size === 4 ? [[a, b, c, d] as const] : [])),
  );
  const crossing = pairs.filter(
    ([a, b, c, d]) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0,
  );
  return crossing.length / pairs.length;
}

/** Four rows of twelve cards, two arrows from each to cards of the next row drawn at random. */
function randomRows(seed: number): LayoutInput {
  let state = seed;
  const below = (count: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  const links = Array.from({ length: 72 }, (_, arrow) => {
    const from = arrow >> 1;
    return [from, (Math.floor(from / 12) + 1) * 12 + below(12)] as const;
  });
  return arrows(48, links);
}

test("few arrows cross: without sweeps it would be six in a hundred pairs of these graphs", () => {
  const shares = Array.from({ length: 20 }, (_, seed) => {
    const input = randomRows(seed);
    return crossingShare(input, flow(input));
  });
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.055);
});
