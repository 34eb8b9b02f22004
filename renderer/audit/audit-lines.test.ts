import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Flag } from "../../core/audit/flag.ts";
import { type AuditWords, auditGroups, auditLines, groupings, severityCounts } from "./audit-lines.ts";
import type { AuditRow } from "./audit-list.ts";
import { sortings } from "./audit-order.ts";
import { auditText } from "./audit-text.ts";
import { gridMove } from "./grid-move.ts";

const words: AuditWords = {
  ruleTitle: (rule) => rule.toUpperCase(),
  componentName: (id) => `name ${id}`,
  kindName: () => "hosts",
};
const row = (component: string, flag: Partial<Flag> = {}, rest: Partial<AuditRow> = {}): AuditRow => ({
  key: `${component} ${flag.rule ?? "orphan"}`,
  flag: {
    ...{
      rule: "orphan",
      severity: "info",
      component,
      message: "m",
      remedy: "r",
      evidence: [],
      dependents: 0,
    },
    ...flag,
  },
  ...rest,
});
const waived = { reason: "known", expires: "2019-01-01" };
const rows = [
  row("a"),
  row("b", { rule: "undocumented", severity: "warning", dependents: 3 }),
  row("c", { rule: "undocumented", severity: "critical", dependents: 1 }),
  row("d", { rule: "contradiction", severity: "warning" }),
  row("e", { rule: "contradiction", severity: "warning", waived }),
];
const groups = auditGroups(rows, "flag", "worst", words);

describe("auditGroups", () => {
  it("has the worst group first, notes quiet, waived flags apart and last", () => {
    expect(groups.map(({ title, rows: members, quiet }) => [title, members.length, quiet])).toEqual([
      ["UNDOCUMENTED", 2, false],
      ["CONTRADICTION", 1, false],
      ["ORPHAN", 1, true],
      ["Waived", 1, true],
    ]);
  });

  it.each([
    ["worst", ["c", "b"]],
    ["dependents", ["b", "c"]],
    ["name", ["b", "c"]],
  ] as const)("sorts by %s", (sorting, expected) => {
    const group = auditGroups(rows, "flag", sorting, words).find(({ title }) => title === "UNDOCUMENTED");
    expect(group?.rows.map(({ flag }) => flag.component)).toEqual(expected);
  });

  it("groups by owner, and names those without one", () => {
    const owned = [row("a", {}, { owner: "root" }), row("b")];
    expect(auditGroups(owned, "owner", "name", words).map(({ title }) => title)).toEqual([
      "Owner not known",
      "root",
    ]);
  });

  it("puts the group with the heaviest flag first among equally bad ones, however many flags another has", () => {
    const many = ["p", "q", "r"].map((id) =>
      row(id, { rule: "odd-owner", severity: "warning", dependents: 1 }),
    );
    const heavy = row("s", { rule: "mixed-names", severity: "warning", dependents: 30 });
    const titles = (sorting: "worst" | "dependents" | "name") =>
      auditGroups([...many, heavy, ...rows], "flag", sorting, words).map(({ title }) => title);
    expect(titles("worst").slice(0, 3)).toEqual(["UNDOCUMENTED", "MIXED-NAMES", "ODD-OWNER"]);
    expect(titles("dependents")[0]).toBe("MIXED-NAMES");
    expect(titles("name").slice(0, 2)).toEqual(["CONTRADICTION", "MIXED-NAMES"]);
  });

  it.each(groupings)("keeps explained immutability one quiet group when grouped by %s", (grouping) => {
    const frozen = ["f", "g"].map((id) => row(id, { rule: "immutable-explained", severity: "info" }));
    const quiet = auditGroups([...rows, ...frozen], grouping, "worst", words).slice(-2);
    expect(quiet.map((group) => [group.key, group.rows.length, group.quiet])).toEqual([
      ["explained", 2, true],
      ["waived", 1, true],
    ]);
  });

  it("keeps two components of one name apart", () => {
    const named = { ...words, componentName: () => "same" };
    expect(auditGroups([row("a"), row("b")], "component", "worst", named)).toHaveLength(2);
  });

  it("loses no flag and shows none twice, however it is grouped and sorted", () => {
    fc.assert(
      fc.property(
        fc.subarray(rows),
        fc.constantFrom(...groupings),
        fc.constantFrom(...sortings),
        (some, by, order) => {
          const shown = auditGroups(some, by, order, words).flatMap((group) =>
            group.rows.map(({ key }) => key),
          );
          expect(shown.sort()).toEqual(some.map(({ key }) => key).sort());
        },
      ),
    );
  });

  it("does not count waived flags", () => {
    expect(severityCounts(rows)).toEqual({ critical: 1, warning: 2, info: 1 });
  });
});

describe("auditLines", () => {
  it("closes quiet groups until they are opened, opens the others until they are closed", () => {
    const shape = (toggled: string[]) =>
      auditLines(groups, new Set(toggled)).map((line) =>
        line.type === "group" ? `${line.open ? "-" : "+"}${line.group.title}` : line.row.flag.component,
      );
    expect(shape([])).toEqual(["-UNDOCUMENTED", "c", "b", "-CONTRADICTION", "d", "+ORPHAN", "+Waived"]);
    expect(shape(["undocumented", "waived"])).toEqual([
      "+UNDOCUMENTED",
      "-CONTRADICTION",
      "d",
      "+ORPHAN",
      "-Waived",
      "e",
    ]);
  });
});

describe("gridMove", () => {
  const lines = auditLines(groups, new Set());

  it("goes through the lines and stays within them", () => {
    expect(gridMove("ArrowDown", lines, -1)).toEqual({ to: 0 });
    expect(gridMove("ArrowUp", lines, 0)).toEqual({ to: 0 });
    expect(gridMove("End", lines, 0)).toEqual({ to: 6 });
    expect(gridMove("PageDown", lines, 4)).toEqual({ to: 6 });
    expect(gridMove("x", lines, 0)).toBeUndefined();
    expect(gridMove("ArrowDown", [], -1)).toBeUndefined();
  });

  it("opens and closes groups, and leads from a row to its group", () => {
    expect(gridMove("ArrowLeft", lines, 2)).toEqual({ to: 0 });
    expect(gridMove("ArrowLeft", lines, 0)).toEqual({ toggle: "undocumented" });
    expect(gridMove("ArrowRight", lines, 5)).toEqual({ toggle: "orphan" });
    expect(gridMove("ArrowRight", lines, 0)).toEqual({ to: 1 });
    expect(gridMove("ArrowLeft", lines, 5)).toEqual({});
  });
});

describe("auditText", () => {
  it("is a table of the rows shown, and names what is closed", () => {
    const text = auditText(
      auditLines(
        auditGroups(
          [row("a|b", { severity: "warning", message: "x\ny" }), row("n", { rule: "blind-spot" })],
          "flag",
          "worst",
          words,
        ),
        new Set(),
      ),
      words,
    );
    expect(text).toBe(
      "| Severity | Flag | Component | Needed by | Finding |\n|---|---|---|---|---|\n" +
        "| warning | ORPHAN | name a\\|b | 0 | x y |\n\nNot listed: BLIND-SPOT (1)\n",
    );
  });

  it("gives the reason of a waived flag", () => {
    const lines = auditLines(
      auditGroups([row("a", { waived })], "flag", "worst", words),
      new Set(["waived"]),
    );
    expect(auditText(lines, words)).toContain("m Waived until 2019-01-01: known");
  });
});
