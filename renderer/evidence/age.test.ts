import { describe, expect, it } from "vitest";
import { ageOf, ageWords } from "./age.ts";

describe("age", () => {
  it.each([
    ["2018-10-24", "41 d"],
    ["2018-12-04", "0 d"],
    ["2018-12", "at most 3 d"],
    ["2018", "at most 337 d"],
    ["2019-03-07", "later, by 93 d"],
    ["unknown", "date unknown"],
    [undefined, "date unknown"],
    ["next week", "date unknown"],
  ])("%s on 2018-12-04: %s", (date, words) => {
    expect(ageWords(ageOf(date, "2018-12-04"))).toBe(words);
  });
});
