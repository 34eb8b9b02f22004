import { expect, it } from "vitest";
import type { DirectoryEntry } from "../model/directory.ts";
import { runbookGaps } from "./overview-facts.ts";

const component = (id: string, rest: Partial<DirectoryEntry>): DirectoryEntry => ({
  ...{ id, name: id, kind: "service", summary: "s", rules: ["undocumented"], dependents: 0, runbook: "none" },
  ...rest,
});

it("lists components that want a runbook and have none, worst first, then most needed", () => {
  const gaps = runbookGaps(
    [
      component("note", { worst: "info", dependents: 50 }),
      component("few", { worst: "critical", dependents: 2 }),
      component("many", { worst: "critical", dependents: 9 }),
      component("written", { runbook: "draft" }),
      component("repository", { rules: ["orphan"] }),
      component("alert", { rules: ["alert-without-runbook"], worst: "warning" }),
    ],
    [
      { id: "a", title: "a", status: "stub", components: [], alerts: [] },
      { id: "b", title: "b", status: "draft", components: [], alerts: [], reviewed: "2018-01-01" },
    ],
  );
  expect(gaps.withoutRunbook.map(({ id }) => id)).toEqual(["many", "few", "alert", "note"]);
  expect(gaps.byStatus).toEqual({ stub: 1, draft: 1, reviewed: 0 });
  expect(gaps.neverReviewed).toBe(1);
  expect(gaps.stubs.map(({ id }) => id)).toEqual(["a"]);
});
