import { describe, expect, it } from "vitest";
import type { RunbookEntry } from "../model/directory.ts";
import { nearestRunbook } from "./nearest-runbook.ts";
import { matchingRunbooks, rowAway, runbookRows } from "./runbook-list.ts";

const entry = (id: string, rest: Partial<RunbookEntry> = {}): RunbookEntry => ({
  ...{ id, title: id, status: "draft", components: [], alerts: [] },
  ...rest,
});
const entries = [
  entry("b", { status: "stub" }),
  entry("a", { alerts: ["All k8s nodes"] }),
  entry("c", { components: ["tools-proxy-01", "x"] }),
];

describe("matchingRunbooks", () => {
  it("wants every word, in title, id, alerts or components", () => {
    expect(matchingRunbooks(entries, " K8S all ").map(({ id }) => id)).toEqual(["a"]);
    expect(matchingRunbooks(entries, "proxy").map(({ id }) => id)).toEqual(["c"]);
    expect(matchingRunbooks(entries, "")).toHaveLength(3);
    expect(matchingRunbooks(entries, "proxy nodes")).toEqual([]);
  });
});

describe("runbookRows", () => {
  const shape = (order: "status" | "title") =>
    runbookRows(entries, order).map((row) =>
      row.type === "group" ? `${row.status} ${row.count}` : row.entry.id,
    );

  it("groups by status, stubs first, or by title alone", () => {
    expect(shape("status")).toEqual(["stub 1", "b", "draft 2", "a", "c"]);
    expect(shape("title")).toEqual(["a", "b", "c"]);
  });

  it("counts places over groups", () => {
    const places = runbookRows(entries, "status").flatMap((row) =>
      row.type === "runbook" ? [row.position] : [],
    );
    expect(places).toEqual([0, 1, 2]);
  });
});

describe("rowAway", () => {
  const rows = runbookRows(entries, "status");

  it("passes over heads of groups and stays within the list", () => {
    expect(rowAway(rows, -1, 1)).toBe(1);
    expect(rowAway(rows, 1, 1)).toBe(3);
    expect(rowAway(rows, 3, -1)).toBe(1);
    expect(rowAway(rows, 1, -1)).toBe(1);
    expect(rowAway(rows, 3, Number.POSITIVE_INFINITY)).toBe(4);
    expect(rowAway(rows, 4, Number.NEGATIVE_INFINITY)).toBe(1);
    expect(rowAway([], 0, 1)).toBe(-1);
  });
});

describe("nearestRunbook", () => {
  it("prefers the runbook that is most about the component", () => {
    const runbooks = [
      entry("many", { components: ["a", "b", "x"] }),
      entry("few", { components: ["a", "x"] }),
      entry("own", { components: ["x", "a", "b", "c"] }),
    ];
    expect(nearestRunbook(runbooks, "x", undefined)?.id).toBe("own");
    expect(nearestRunbook(runbooks.slice(0, 2), "x", undefined)?.id).toBe("few");
    expect(nearestRunbook(runbooks, "y", undefined)).toBeUndefined();
  });

  it("finds a check by the alert it answers", () => {
    expect(nearestRunbook(entries, "check-1", "All k8s nodes")?.id).toBe("a");
  });
});
