import { describe, expect, it } from "vitest";
import { oldestAge } from "./evidence-age.ts";

describe("oldestAge", () => {
  const sources = new Map([
    ["fresh", { age: { days: 2, atMost: false } }],
    ["old", { age: { days: 41, atMost: false } }],
    ["undated", {}],
  ]);

  it("is that of the oldest source cited", () => {
    expect(oldestAge(["fresh:L1", "old:x.pp#L2", "undated:L3"], sources)?.days).toBe(41);
    expect(oldestAge(["fresh:L1"], sources)?.days).toBe(2);
  });

  it("is unknown where no source has a date", () => {
    expect(oldestAge(["undated:L1", "nowhere:L1"], sources)).toBeUndefined();
    expect(oldestAge([], sources)).toBeUndefined();
  });
});
