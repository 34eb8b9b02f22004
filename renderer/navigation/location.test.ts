import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actions } from "../../core/impact/grade.ts";
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

  it("reads back a question about any text", () => {
    const text = fc.string({ minLength: 1, unit: "grapheme" });
    fc.assert(
      fc.property(text, fc.constantFrom(...actions), text, text, (subject, action, to, selected) => {
        const location: Location = { screen: "impact", subject, action, to, selected };
        expect(parseLocation(formatLocation(location))).toEqual(location);
      }),
    );
  });

  it("cuts a subject that no address could hold, and half a character never stops it", () => {
    const long = parseLocation(formatLocation({ screen: "impact", subject: "x".repeat(5_000_000) }));
    expect(long.subject).toHaveLength(2_000);
    expect(() => formatLocation({ screen: "impact", subject: "\ud83d" })).not.toThrow();
  });

  it("knows no action but those there are", () => {
    expect(parseLocation("#/impact/x?action=explode")).toEqual({ screen: "impact", subject: "x" });
  });

  it.each(["", "#", "#/nowhere", "#/graph/%E0%A4%A", "#token=abc"])("leads somewhere for %j", (fragment) => {
    expect(["home", "graph"]).toContain(parseLocation(fragment).screen);
    expect(parseLocation(fragment).selected).toBeUndefined();
  });
});
