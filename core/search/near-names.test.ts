import { expect, test } from "vitest";
import { nearness } from "./near-names.ts";

test("says how much of the text differs, and nothing where too much does", () => {
  const [held, near, far] = nearness(["tools k8s master 01", "tools k8s mastr", "web proxy"], "k8s master");
  expect(held).toBeLessThan(0.01);
  expect(near).toBeCloseTo(0.1);
  expect(far).toBeUndefined();
});

test("one near piece of a long text does not make all of it near", () => {
  const text = "gestilstanvea tosdrainkou fluckgeast tifuckflack flarstaickdoustnound";
  const piece = text.slice(0, 32);
  expect(nearness([`${piece} 1234567890 1234567890 1234567890 1234567890`, text], text)).toEqual([
    undefined,
    expect.closeTo(0),
  ]);
});

test("no candidates, no answers", () => {
  expect(nearness([], "x")).toEqual([]);
});
