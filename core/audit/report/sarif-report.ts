import { type RuleId, ruleIds, type Severity } from "../flag.ts";
import { ruleTexts } from "../rule-texts.ts";
import type { ReportFlag } from "./report-flag.ts";
import { type SarifLevel, sarifLog } from "./sarif-log.ts";

const levels: Readonly<Record<Severity, SarifLevel>> = {
  critical: "error",
  warning: "warning",
  info: "note",
};

/** Flags as SARIF; waived ones are suppressed results with the reason of the waiver. */
export function sarifReport(flags: readonly ReportFlag[]): string {
  return sarifLog(
    ruleIds.map((id: RuleId) => ({ id, ...ruleTexts[id], level: "warning" })),
    flags.map(({ flag, name, place, key }) => ({
      rule: flag.rule,
      level: levels[flag.severity],
      message: `${name}: ${flag.message} To mend it: ${flag.remedy}`,
      place,
      key,
      suppressed: flag.waived && `${flag.waived.reason} (until ${flag.waived.expires})`,
      about: { name, id: flag.component },
      properties: { severity: flag.severity, dependents: flag.dependents, evidence: flag.evidence },
    })),
  );
}
