import type { Rule } from "../rule.ts";
import { shortRunbooks } from "../runbook-shortcomings.ts";

/** Runbooks too short to help; those that already say so as stubs are left to that rule. */
export const thinRunbook: Rule = {
  id: "thin-runbook",
  rises: true,
  check: (context) =>
    shortRunbooks(
      context,
      "thin",
      {
        severity: "info",
        verdict: "is thin",
        remedy: "Add the first check, the fix, and how to see that it worked.",
      },
      (runbook) => !context.assessmentOf(runbook).stub,
    ),
};
