import type { Rule } from "../rule.ts";
import { shortRunbooks } from "../runbook-shortcomings.ts";

/** Runbooks that say of themselves that they are not written yet, in any of the local dialects. */
export const stubRunbook: Rule = {
  id: "stub-runbook",
  rises: true,
  check: (context) =>
    shortRunbooks(context, "stub", {
      severity: "warning",
      verdict: "is a stub",
      remedy:
        "Write six lines: what it is, how to tell, first check, fix, verify, who; then take the mark out.",
    }),
};
