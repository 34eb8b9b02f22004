import { type RuleId, type Severity, severities } from "../flag.ts";
import { ruleTexts } from "../rule-texts.ts";
import { type JunitCase, junitXml } from "./junit-xml.ts";
import type { ReportFlag } from "./report-flag.ts";

/**
 * A test report with a suite for each rule: waived flags are skipped, flags at or above `failOn` fail, milder
 * ones pass with their words, and a rule that finds nothing passes with one case.
 *
 * @param rules the rules that were asked for, in order
 */
export function junitReport(
  flags: readonly ReportFlag[],
  rules: readonly RuleId[],
  failOn: Severity,
): string {
  const suites = rules.map((rule) => {
    const cases = flags.filter(({ flag }) => flag.rule === rule).map((item) => caseOf(item, failOn));
    const none: JunitCase = { name: "no findings", state: "passed" };
    return { name: rule, cases: cases.length > 0 ? cases : [none] };
  });
  return junitXml("audit", suites);
}

function caseOf({ flag, name, place, key }: ReportFlag, failOn: Severity): JunitCase {
  const { rule, severity, waived } = flag;
  const of = { name: key.slice(rule.length + 1), ...place };
  if (waived) {
    return {
      ...of,
      state: "skipped",
      type: "waived",
      text: `Waived until ${waived.expires}: ${waived.reason}`,
    };
  }
  const evidence = `Rests on: ${flag.evidence.join(", ")}`;
  const text = `${severity}: ${ruleTexts[rule].title}: ${name}: ${flag.message} To mend it: ${flag.remedy} ${evidence}`;
  const fails = severities.indexOf(severity) <= severities.indexOf(failOn);
  return fails ? { ...of, state: "failed", type: severity, text } : { ...of, state: "passed", text };
}
