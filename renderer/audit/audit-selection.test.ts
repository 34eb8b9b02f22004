import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AuditGroup, AuditLine } from "./audit-lines.ts";
import type { AuditRow } from "./audit-list.ts";
import {
  noSelection,
  selectedPart,
  withAll,
  withRange,
  withToggled,
  withToggledAll,
} from "./audit-selection.ts";
import { nextFlag } from "./grid-move.ts";

const flag = {
  rule: "orphan",
  severity: "info",
  message: "m",
  remedy: "r",
  evidence: [],
  dependents: 0,
} as const;
const row = (key: string): AuditRow => ({ key, flag: { ...flag, component: key, evidence: [] } });
const groupOf = (key: string, rows: readonly AuditRow[]): AuditGroup => ({
  ...{ key, title: key, rows, quiet: false, counts: { critical: 0, warning: 0, info: rows.length } },
});
const one = groupOf("one", ["a", "b"].map(row));
const two = groupOf("two", ["c", "d", "e"].map(row));
const shut = groupOf("shut", [row("x")]);
const lines: AuditLine[] = [one, two].flatMap((group): AuditLine[] => [
  { type: "group", group, open: true },
  ...group.rows.map((member): AuditLine => ({ type: "flag", row: member, group })),
]);
lines.push({ type: "group", group: shut, open: false });
const keys = ({ keys: selected }: { keys: ReadonlySet<string> }) => [...selected].sort().join("");

describe("a selection", () => {
  it("takes a row and gives it back", () => {
    const selected = withToggled(noSelection, "b");
    expect(keys(selected)).toBe("b");
    expect(keys(withToggled(selected, "b"))).toBe("");
  });

  it("takes a range over the head of a group, in either direction", () => {
    const from = withToggled(noSelection, "b");
    expect(keys(withRange(from, lines, undefined, "d"))).toBe("bcd");
    expect(keys(withRange(withToggled(noSelection, "d"), lines, undefined, "b"))).toBe("bcd");
  });

  it("lets a range shrink again, and leaves alone what was selected before it", () => {
    const before = withToggled(withToggled(noSelection, "e"), "a");
    const wide = withRange(before, lines, undefined, "c");
    expect(keys(wide)).toBe("abce");
    expect(keys(withRange(wide, lines, undefined, "b"))).toBe("abe");
  });

  it("begins a range at the current row where nothing was selected", () => {
    expect(keys(withRange(noSelection, lines, "b", "c"))).toBe("bc");
  });

  it("takes all of the open groups, and not what is closed", () => {
    expect(keys(withAll(noSelection, lines))).toBe("abcde");
  });

  it("takes a whole group, closed or not, and gives it back when all of it is taken", () => {
    const whole = withToggledAll(withToggled(noSelection, "c"), two.rows);
    expect(keys(whole)).toBe("cde");
    expect(keys(withToggledAll(whole, two.rows))).toBe("");
    expect(keys(withToggledAll(noSelection, shut.rows))).toBe("x");
    expect(["a", "ab", ""].map((some) => selectedPart(one.rows, new Set(some)))).toEqual([
      ...["some", "all", "none"],
    ]);
  });

  it("has both ends in every range, and as many rows as stand between them", () => {
    const letters = fc.constantFrom(..."abcde");
    fc.assert(
      fc.property(letters, letters, (from, to) => {
        const { keys: range } = withRange(withToggled(noSelection, from), lines, undefined, to);
        expect(range.has(from) && range.has(to)).toBe(true);
        expect(range.size).toBe(Math.abs(from.charCodeAt(0) - to.charCodeAt(0)) + 1);
      }),
    );
  });
});

describe("nextFlag", () => {
  it("passes over heads of groups, and stops at the ends", () => {
    expect(nextFlag(lines, 2, 1)).toBe(4);
    expect(nextFlag(lines, 4, -1)).toBe(2);
    expect(nextFlag(lines, 1, -1)).toBe(-1);
    expect(nextFlag(lines, 6, 1)).toBe(-1);
  });
});
