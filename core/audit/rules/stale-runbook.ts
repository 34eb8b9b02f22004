import type { Rule } from "../rule.ts";
import { shortRunbooks } from "../runbook-shortcomings.ts";

/** Runbooks that say they are outdated, or whose review is overdue. */
export const staleRunbook: Rule = {
  id: "stale-runbook",
  rises: true,
  check: (context) =>
    shortRunbooks(context, "stale", {
      severity: "warning",
      verdict: "is stale",
      remedy: "Read it against the graph, mend what has changed, and set the day of the review.",
    }),
};
