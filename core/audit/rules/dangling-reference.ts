import type { AuditContext } from "../context.ts";
import { brokenRelations } from "../dangling/broken-relations.ts";
import { undeclaredSources } from "../dangling/undeclared-sources.ts";
import { unknownInRunbooks } from "../dangling/unknown-in-runbooks.ts";
import { waiversNotHolding } from "../dangling/waivers-not-holding.ts";
import type { Rule } from "../rule.ts";

/** References that lead nowhere: to sources, components, checks and rules, and waivers that do not hold. */
export const danglingReference: Rule = {
  id: "dangling-reference",
  rises: false,
  *check(context: AuditContext) {
    yield* undeclaredSources(context);
    yield* brokenRelations(context);
    yield* unknownInRunbooks(context);
    yield* waiversNotHolding(context);
  },
};
