import { describe, expect, it } from "vitest";
import { lookedEntries, shortTitle } from "./coverage.ts";

const source = (title: string) => ({ source: { title } });
const days = (count: number) => ({ age: { days: count, atMost: false } });

describe("coverage", () => {
  const rows = new Map([
    ["puppet@a", { ...source("operations/puppet"), ...days(3) }],
    ["puppet@b", { ...source("operations/puppet, older"), ...days(677) }],
    ["copy", source("A copy")],
    ["dns@a", { ...source("operations/dns"), ...days(0) }],
    ["quota", source("Nova: floating addresses and quotas")],
    ["homes", source("Home folders of tools on NFS (/data/project)")],
  ]);

  it("names a repository once, with the oldest of its states; what has no date comes last", () => {
    expect(lookedEntries(["puppet@a", "copy", "puppet@b", "dns@a"], rows)).toEqual([
      { name: "puppet", age: "2 states, oldest 677 d" },
      { name: "dns", age: "0 d" },
      { name: "copy" },
    ]);
  });

  it("claims no age where one state has none", () => {
    expect(lookedEntries(["puppet@a", "puppet@unknown"], rows)).toEqual([{ name: "puppet" }]);
  });

  it("names what was not looked in by the head of its title, or by its id", () => {
    expect(shortTitle("quota", rows)).toBe("Nova");
    expect(shortTitle("homes", rows)).toBe("Home folders of tools on NFS");
    expect(shortTitle("nowhere", rows)).toBe("nowhere");
  });
});
