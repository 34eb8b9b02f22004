import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatLocation, type Location, parseLocation } from "./location.ts";

describe("location", () => {
  it("reads back what it writes, for any id", () => {
    const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9./ %?#-]*$/);
    fc.assert(
      fc.property(id, fc.constantFrom("graph", "list", "tree", "audit" as const), (selected, screen) => {
        const location: Location = { screen: screen as Location["screen"], selected };
        expect(parseLocation(formatLocation(location))).toEqual(location);
      }),
    );
    fc.assert(
      fc.property(id, id, id, (runbook, selected, section) => {
        const location: Location = { screen: "runbooks", runbook, selected, section };
        expect(parseLocation(formatLocation(location))).toEqual(location);
      }),
    );
  });

  it.each(["", "#", "#/nowhere", "#/graph/%E0%A4%A", "#token=abc"])("leads somewhere for %j", (fragment) => {
    expect(["home", "graph"]).toContain(parseLocation(fragment).screen);
    expect(parseLocation(fragment).selected).toBeUndefined();
  });
});
