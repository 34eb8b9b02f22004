import { claimOf } from "../claims.ts";
import type { AuditContext } from "../context.ts";
import { lastDayOf } from "../evidence-age.ts";
import type { Disagreement } from "./disagreement.ts";

/**
 * Components the facts call undocumented while a relation names a page. A page dated after `today` is no
 * documentation of that day and disagrees with nothing.
 */
export function* documentedTwoWays(context: AuditContext): Generator<Disagreement> {
  for (const { id, documented, asOf, evidence } of context.workspace.components) {
    if (documented !== "undocumented") continue;
    const pages = context
      .needs(id)
      .filter(({ type, asOf: date }) => type === "documented-by" && !isLater(date, context.today));
    const page = pages[0];
    if (!page) continue;
    const title = context.componentOf(page.to)?.name ?? page.to;
    yield {
      component: id,
      severity: "info",
      claims: [
        claimOf(context, "The facts say undocumented", evidence, asOf),
        claimOf(context, `a relation says that it is documented by ${title}`, page.evidence, page.asOf),
      ],
      remedy:
        "Read the page; if it says something, set documented to partial, otherwise take the relation out.",
      detail: "documented-two-ways",
    };
  }
}

/** Dates of relations may carry words: "2019-04 (after the incident)". */
function isLater(date: string | undefined, today: string): boolean {
  const day = /^\d{4}(-\d{2}){0,2}/.exec(date ?? "")?.[0];
  const last = lastDayOf(day);
  return last !== undefined && day !== undefined && last > today && !today.startsWith(day);
}
