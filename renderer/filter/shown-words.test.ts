import { expect, test } from "vitest";
import { shownWords, tallyOf } from "./shown-words.ts";

const host = { kind: "host" } as const;
const spot = { kind: "blind-spot" } as const;

test("counts blind spots apart from components, and not where there are none", () => {
  const words = (shown: (typeof host | typeof spot)[], all: (typeof host | typeof spot)[]) =>
    shownWords(tallyOf(shown), tallyOf(all));
  expect(words([host], [host, host])).toBe("1 of 2 components");
  expect(words([host, spot], [host, host, spot])).toBe("1 of 2 components, 1 of 1 blind spot");
  expect(words([], [host, spot, spot])).toBe("0 of 1 components, 0 of 2 blind spots");
});

test("counts lines that stand for several", () => {
  const lines = [
    { ...host, count: 53 },
    { ...spot, count: 32 },
  ];
  expect(tallyOf(lines, ({ count = 0 }) => count)).toEqual({ components: 53, blindSpots: 32 });
});
