import type { Rule } from "../rule.ts";

/** Components that no relation touches. */
export const orphan: Rule = {
  id: "orphan",
  rises: false,
  *check(context) {
    for (const { id, evidence } of context.workspace.components) {
      if (context.needs(id).length > 0 || context.neededBy(id).length > 0) continue;
      yield {
        component: id,
        severity: "info",
        message: "No relation starts or ends here, so impact can say nothing about it.",
        remedy: "Add what it needs and what needs it, or take it out.",
        evidence,
      };
    }
  },
};
