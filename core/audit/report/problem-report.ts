import type { Problem } from "../../problem.ts";
import { type JunitCase, type JunitSuite, junitXml } from "./junit-xml.ts";
import { sarifLog } from "./sarif-log.ts";

const rule = {
  id: "runbook-lint",
  title: "Runbook lint",
  about: "A runbook has a name, a command, a section or a link that wants mending.",
  level: "warning",
} as const;

/** Problems of runbooks as SARIF: one rule, a result for each. */
export function problemsAsSarif(problems: readonly Problem[]): string {
  const key = keys();
  return sarifLog(
    [rule],
    problems.map((problem) => ({
      rule: rule.id,
      level: problem.severity,
      message: `${problem.what} ${problem.remedy}`,
      place: problem,
      key: key(problem),
    })),
  );
}

/** Problems of runbooks as a test report: a suite for each runbook with problems, a failure for each of them. */
export function problemsAsJunit(problems: readonly Problem[]): string {
  const key = keys();
  const suites = [...new Set(problems.map(({ file }) => file))].map((file): JunitSuite => {
    const cases = problems
      .filter((problem) => problem.file === file)
      .map((problem): JunitCase => {
        const { line, column, severity, what, remedy } = problem;
        const text = `${line}:${column} ${what} ${remedy}`;
        return { name: key(problem), file, line, state: "failed", type: severity, text };
      });
    return { name: file, cases };
  });
  const none: JunitSuite = { name: "runbooks", cases: [{ name: "no problems", state: "passed" }] };
  return junitXml("lint", suites.length > 0 ? suites : [none]);
}

/** File and words, and a number from the second of the same on; lines move too easily to know a problem by. */
function keys(): (problem: Problem) => string {
  const seen = new Map<string, number>();
  return ({ file, what }) => {
    const base = `${file}: ${what}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base} (${count})`;
  };
}
