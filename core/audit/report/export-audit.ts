import type { OperationArguments, OperationOutput } from "../../contract.ts";
import type { Model } from "../../model.ts";
import { auditWorkspace } from "../../operations/audit-workspace.ts";
import { ruleIds } from "../flag.ts";
import { csvReport } from "./csv-report.ts";
import { junitReport } from "./junit-report.ts";
import { type ReportFlag, reportFlags } from "./report-flag.ts";
import { sarifReport } from "./sarif-report.ts";
import { taskReport } from "./task-report.ts";
import { wikitextReport } from "./wikitext-report.ts";

/**
 * The flags that `audit` gives for the same question, as a text for somebody else, and how many it holds. The
 * same workspace and question give the same bytes.
 *
 * @throws OperationError as `auditWorkspace` does
 */
export function exportAudit(
  model: Model,
  { format, flags: chosen, failOn, ...question }: OperationArguments<"exportAudit">,
): OperationOutput<"exportAudit"> {
  const wanted = chosen && new Set(chosen);
  const { flags } = auditWorkspace(model, question);
  const kept = flags.filter(({ component, rule }) => !wanted || wanted.has(`${component} ${rule}`));
  const reported = reportFlags(model.workspace, kept);
  const writers = {
    wikitext: wikitextReport,
    csv: csvReport,
    task: taskReport,
    sarif: sarifReport,
    junit: (items: readonly ReportFlag[]) => {
      const rules = ruleIds.filter((id) => !question.rules || question.rules.includes(id));
      return junitReport(items, rules, failOn);
    },
  };
  return { text: writers[format](reported), flags: kept.length };
}
