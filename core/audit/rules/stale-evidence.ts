import { evidenceAge } from "../evidence-age.ts";
import type { Rule } from "../rule.ts";

/** Facts older than this have seen a year of changes. */
const oldestDays = 365;

/** Facts that nobody has looked at for a year. */
export const staleEvidence: Rule = {
  id: "stale-evidence",
  rises: false,
  *check(context) {
    for (const component of context.workspace.components) {
      const age = evidenceAge(context, component);
      if (!age || age.days <= oldestDays) continue;
      yield {
        component: component.id,
        severity: "info",
        message:
          age.of === "fact"
            ? `The facts hold for ${age.date}: ${age.days} d ago.`
            : `Its newest source was read as of ${age.date}: ${age.days} d ago.`,
        remedy: "Look again and set the date.",
        evidence: component.evidence,
      };
    }
  },
};
