import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { severities } from "../../core/audit/flag.ts";
import { componentKinds, immutableStates, trackedStates } from "../../core/schema/component-kinds.ts";
import type { DirectoryEntry } from "../model/directory.ts";
import { type ColumnId, columnIds, listLines, sortEntries } from "./columns.ts";

const entry = (id: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  ...{ id, name: id, kind: "host", summary: id, rules: [], dependents: 0, runbook: "none" },
  ...more,
});

const arbitraryEntry: fc.Arbitrary<DirectoryEntry> = fc
  .record(
    {
      worst: fc.constantFrom(...severities),
      tracked: fc.constantFrom(...trackedStates),
      immutable: fc.constantFrom(...immutableStates),
      owner: fc.string(),
      kind: fc.constantFrom(...componentKinds),
      dependents: fc.nat(5),
      name: fc.string(),
      runbook: fc.constantFrom("none" as const, "stub" as const, "draft" as const, "reviewed" as const),
    },
    { requiredKeys: [] },
  )
  .map((fields) => entry("x", fields));

const arbitraryEntries = fc
  .array(arbitraryEntry)
  .map((entries) => entries.map((one, index) => ({ ...one, id: `id-${index}` })));
const ids = (entries: readonly DirectoryEntry[]) => entries.map(({ id }) => id);

describe("sortEntries", () => {
  it("puts the worst first, then what most depends on, then by name with numbers as numbers", () => {
    const entries = [
      entry("host-10"),
      entry("host-9"),
      entry("needed", { dependents: 4 }),
      entry("frozen", { worst: "critical", rules: ["immutable-unexplained"] }),
      entry("old", { worst: "warning", rules: ["stale-evidence"], dependents: 90 }),
    ];
    const expected = ["frozen", "old", "needed", "host-9", "host-10"];
    expect(ids(sortEntries(entries, { by: "flags", descending: true }))).toEqual(expected);
  });

  it("puts a tracked file whose value is elsewhere between what is unknown and what is partly tracked", () => {
    const entries = [
      entry("yes", { tracked: "yes" }),
      entry("unknown", { tracked: "unknown" }),
      entry("outside", { tracked: "yes", valueOutsideGit: true }),
      entry("partly", { tracked: "partly" }),
    ];
    expect(ids(sortEntries(entries, { by: "tracked", descending: true }))).toEqual([
      ...["partly", "outside", "unknown", "yes"],
    ]);
  });

  it("puts a frozen file before an unknown one, and what is no file last in both directions", () => {
    const entries = [
      entry("service"),
      entry("no", { immutable: "no" }),
      entry("unknown", { immutable: "unknown" }),
      entry("yes", { immutable: "yes" }),
    ];
    const worstFirst = ["yes", "unknown", "no", "service"];
    expect(ids(sortEntries(entries, { by: "immutable", descending: true }))).toEqual(worstFirst);
    expect(ids(sortEntries(entries, { by: "immutable", descending: false }))).toEqual([
      ...["no", "unknown", "yes", "service"],
    ]);
  });

  it("keeps every entry, and does not depend on the order it is given", () => {
    fc.assert(
      fc.property(
        arbitraryEntries,
        fc.constantFrom<ColumnId>(...columnIds),
        fc.boolean(),
        (entries, by, descending) => {
          const sorted = sortEntries(entries, { by, descending });
          expect(ids(sorted).toSorted()).toEqual(ids(entries).toSorted());
          expect(sortEntries(entries.toReversed(), { by, descending })).toEqual(sorted);
        },
      ),
    );
  });
});

describe("listLines", () => {
  it("heads every kind once, with its count, and drops nothing", () => {
    fc.assert(
      fc.property(arbitraryEntries, (entries) => {
        const lines = listLines(entries, true);
        const groups = lines.filter((line) => line.type === "group");
        expect(new Set(groups.map(({ kind }) => kind)).size).toBe(groups.length);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length);
        let kind: string | undefined;
        for (const line of lines) {
          if (line.type === "group") kind = line.kind;
          else expect(line.entry.kind).toBe(kind);
        }
        expect(listLines(entries, false)).toHaveLength(entries.length);
      }),
    );
  });
});
