import { describe, expect, test } from "vitest";
import { check, full, said } from "./lint-fixture.ts";
import { applyEdits } from "./text-edit.ts";

describe("headings that others lead to", () => {
  const page = '---\ntitle: x\nalerts: [disk full, "toolschecker: self"]\nwikitech: Page/Sub page\n---\n';
  const base = `${page}{{anchor|Self check}}\n\n## Old name\n\nx\n\n## Disk full\n\nx\n\n${full}`;

  test("a renamed one names who leads to it, and keeps its anchor or its name", () => {
    const text = base.replace("## Disk full", "## Full disks").replace("## Old name", "## New name");
    const found = check(text, base).filter(({ rule }) => rule === "renamed-heading");
    expect(found.map(said)).toEqual([
      "The heading “Old name” is gone, and this leads to it: the runbook “other”.",
      "The heading “Disk full” is gone, and this leads to it: the alert “disk full”.",
    ]);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(["## New name", "## Full disks"]);
    for (const problem of found) {
      expect(problem.fixes).not.toHaveLength(0);
      for (const fix of problem.fixes) {
        const mended = check(applyEdits(text, fix.edits), base);
        expect(mended.map(said), fix.title).not.toContain(problem.what);
      }
    }
    const [anchor] = found[0]?.fixes ?? [];
    expect(applyEdits(text, anchor?.edits ?? [])).toContain("## New name\n\n{{anchor|Old name}}\n\nx");
  });

  test("a heading that is taken out is told too; one nobody leads to is not", () => {
    const text = base.replace("## Disk full\n\nx\n\n", "");
    expect(check(text, base).map(({ rule }) => rule)).toContain("renamed-heading");
    expect(check(base.replace("## Verify", "## Verification"), base)).toEqual([]);
  });

  test("an alert that finds its section by the words of a heading is named", () => {
    const named = `${page}## Toolschecker: self\n\nx\n\n${full}`;
    const found = check(named.replace("## Toolschecker: self", "## Something else"), named);
    const [problem] = found.filter(({ rule }) => rule === "renamed-heading");
    expect(problem?.what).toContain("the alert “toolschecker: self”");
    expect(problem?.fixes.map(({ title }) => title)).toEqual(["Name it “Toolschecker: self” again"]);
  });
});
