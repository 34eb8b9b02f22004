import type { Rule } from "../rule.ts";

/** Fewer losses than this are everyday. */
const fewestLosses = 10;
/** From here on half an evening is lost. */
const wideLosses = 20;

/** The single points of the graph's structure that take ten or more components down. */
export const singlePointOfFailure: Rule = {
  id: "single-point-of-failure",
  rises: false,
  *check(context) {
    for (const { id, takesDown, pages, because, seconds, evidence } of context.structure().singlePoints) {
      if (takesDown < fewestLosses) continue;
      yield {
        component: id,
        severity: takesDown >= wideLosses || pages > 0 ? "warning" : "info",
        message: because,
        remedy:
          seconds.length > 0
            ? "Write down how the second takes over, who does it, and how long it takes."
            : "Add a second one, or write down how long its repair takes and what works meanwhile.",
        evidence,
      };
    }
  },
};
