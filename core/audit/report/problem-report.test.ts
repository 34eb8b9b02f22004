import { describe, expect, test } from "vitest";
import type { Problem } from "../../problem.ts";
import { problemsAsJunit, problemsAsSarif } from "./problem-report.ts";
import type { SarifForTest } from "./sarif-for-test.ts";
import { xmlTags } from "./xml-tags.ts";

describe("problems of runbooks", () => {
  const problem: Problem = {
    ...{
      file: "runbooks/r.md",
      line: 3,
      column: 5,
      severity: "warning",
      what: "No <host>.",
      remedy: "Add it.",
    },
  };

  test("as SARIF, with line and column; two of the same words keep two names", () => {
    const { results } = (JSON.parse(problemsAsSarif([problem, problem])) as SarifForTest).runs[0] ?? {
      results: [],
    };
    expect(results[0]?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: "runbooks/r.md" },
      region: { startLine: 3, startColumn: 5 },
    });
    expect(new Set(results.map((result) => result.partialFingerprints.primaryLocationLineHash)).size).toBe(2);
  });

  test("as a test report, also where there is none", () => {
    expect(xmlTags(problemsAsJunit([problem])).filter((tag) => tag.startsWith("<failure"))).toHaveLength(1);
    expect(problemsAsJunit([])).toContain('name="no problems"');
  });
});
