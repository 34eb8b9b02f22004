import type { Shortcoming } from "../runbook/assess.ts";
import type { Runbook } from "../schema/runbook.ts";
import type { AuditContext } from "./context.ts";
import type { Severity } from "./flag.ts";
import { listed } from "./listing.ts";
import type { Finding } from "./rule.ts";
import { leadComponent, runbookInWords } from "./runbook-lead.ts";

/** One finding per runbook that falls short in one aspect. @param verdict such as "is a stub" */
export function* shortRunbooks(
  context: AuditContext,
  aspect: Shortcoming["aspect"],
  { severity, verdict, remedy }: { severity: Severity; verdict: string; remedy: string },
  accepts: (runbook: Runbook) => boolean = () => true,
): Generator<Finding> {
  for (const runbook of context.workspace.runbooks) {
    const assessment = context.assessmentOf(runbook);
    const lead = assessment[aspect] && accepts(runbook) ? leadComponent(context, runbook) : undefined;
    if (!lead) continue;
    const found = assessment.shortcomings.filter((item) => item.aspect === aspect);
    const reasons = listed(found.map((item) => item.reason));
    yield {
      component: lead.id,
      severity,
      message: `The runbook ${runbookInWords(runbook)} ${verdict}: ${reasons}.`,
      remedy,
      evidence: found.slice(0, 5).map((item) => `${runbook.file}:${item.line}`),
    };
  }
}
