import { expect, it, vi } from "vitest";
import { keptBy, keptByBoth } from "./kept-by.ts";

it("asks once for each value, also where the answer is undefined", () => {
  const make = vi.fn((key: { readonly n: number }) => (key.n === 0 ? undefined : key.n));
  const kept = keptBy(make);
  const [zero, one] = [{ n: 0 }, { n: 1 }];
  expect([kept(zero), kept(one), kept(zero), kept(one), kept({ n: 1 })]).toEqual([
    undefined,
    1,
    undefined,
    1,
    1,
  ]);
  expect(make).toHaveBeenCalledTimes(3);
});

it("asks once for each two values", () => {
  const make = vi.fn((a: { readonly a: number }, b: { readonly b: number }) => a.a * b.b);
  const kept = keptByBoth(make);
  const [two, three] = [{ a: 2 }, { a: 3 }];
  const five = { b: 5 };
  expect([kept(two, five), kept(three, five), kept(two, five)]).toEqual([10, 15, 10]);
  expect(make).toHaveBeenCalledTimes(2);
});
