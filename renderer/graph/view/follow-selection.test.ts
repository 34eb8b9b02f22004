// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { Location } from "../../navigation/location.ts";
import { becomesFocus, isWalk } from "./follow-selection.ts";

test("what was searched for becomes the focus, drawn or not", () => {
  expect(becomesFocus({ drawn: true, walked: false, beside: false })).toBe(true);
  expect(becomesFocus({ drawn: false, walked: false, beside: false })).toBe(true);
});

test("what is drawn stays where it is when chosen in the panel or walked back to", () => {
  expect(becomesFocus({ drawn: true, walked: false, beside: true })).toBe(false);
  expect(becomesFocus({ drawn: true, walked: true, beside: false })).toBe(false);
  expect(becomesFocus({ drawn: false, walked: true, beside: false })).toBe(true);
});

test("back and forward are told from going somewhere", () => {
  const [a, b, c]: Location[] = [
    { screen: "graph", selected: "a" },
    { screen: "graph", selected: "b" },
    { screen: "graph" },
  ];
  const here = { location: b as Location, past: [a as Location], future: [c as Location] };
  expect(isWalk(here, { location: a as Location, past: [], future: [b as Location, c as Location] })).toBe(
    true,
  );
  expect(isWalk(here, { location: c as Location, past: [a as Location, b as Location], future: [] })).toBe(
    true,
  );
  expect(
    isWalk(here, {
      location: { screen: "graph", selected: "a" },
      past: [a as Location, b as Location],
      future: [],
    }),
  ).toBe(false);
});
