import fc from "fast-check";
import type { LayoutInput, Positions } from "./layout-input.ts";

const place = fc.integer({ min: -600, max: 600 });

/** For property tests: up to `most` cards of several sizes, arrows with circles, and sometimes fixed cards. */
export function arbitraryLayout(most = 40): fc.Arbitrary<LayoutInput> {
  return fc.integer({ min: 1, max: most }).chain((count) => {
    const node = fc.nat({ max: count - 1 });
    const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: count, maxLength: count });
    return fc
      .record({
        arrows: fc.array(fc.tuple(node, node), { maxLength: count * 2 }),
        wide: each(fc.constantFrom(168, 168, 168, 240)),
        high: each(fc.constantFrom(44, 44, 44, 90)),
        rows: fc.option(each(fc.integer({ min: -3, max: 3 })), { nil: undefined }),
        groups: each(fc.nat({ max: 5 })),
        fixed: fc.option(each(fc.option(fc.tuple(place, place), { nil: undefined })), { nil: undefined }),
      })
      .map(
        ({ arrows, wide, high, rows, groups, fixed }): LayoutInput => ({
          count,
          width: Float64Array.from(wide),
          height: Float64Array.from(high),
          from: Uint32Array.from(arrows, ([from]) => from),
          to: Uint32Array.from(arrows, ([, to]) => to),
          groups: Uint32Array.from(groups),
          ...(rows && { rows: Int32Array.from(rows) }),
          ...(fixed && {
            fixed: {
              is: Uint8Array.from(fixed, (at) => (at ? 1 : 0)),
              x: Float64Array.from(fixed, (at) => at?.[0] ?? 0),
              y: Float64Array.from(fixed, (at) => at?.[1] ?? 0),
            },
          }),
        }),
      );
  });
}

/** Pairs of cards that overlap, but for those the user fixed on top of each other; all pairs are compared. */
export function overlaps(input: LayoutInput, { x, y }: Positions): string[] {
  const found: string[] = [];
  for (let a = 0; a < input.count; a++) {
    for (let b = a + 1; b < input.count; b++) {
      if (input.fixed?.is[a] === 1 && input.fixed.is[b] === 1) continue;
      const across =
        Math.abs((x[a] ?? 0) - (x[b] ?? 0)) < ((input.width[a] ?? 0) + (input.width[b] ?? 0)) / 2;
      const down =
        Math.abs((y[a] ?? 0) - (y[b] ?? 0)) < ((input.height[a] ?? 0) + (input.height[b] ?? 0)) / 2;
      if (across && down) found.push(`${a} and ${b}`);
    }
  }
  return found;
}
