import type { Relation } from "../../schema/relation.ts";
import type { RelationType } from "../../schema/relation-types.ts";
import { claimOf } from "../claims.ts";
import type { AuditContext } from "../context.ts";
import type { Disagreement } from "./disagreement.ts";

/** Relations of which one thing has one: a name one answer, an address one machine. */
const single: readonly { readonly type: RelationType; readonly words: string }[] = [
  { type: "resolves-to", words: "resolves to" },
  { type: "attached-to", words: "is attached to" },
];

/** Names and addresses that lead to several things at once, without being redundant or conditional. */
export function* severalAnswers(context: AuditContext): Generator<Disagreement> {
  for (const component of context.workspace.components) {
    for (const { type, words } of single) {
      const answers = context
        .needs(component.id)
        .filter((relation) => relation.type === type && relation.strength === "hard" && !relation.redundancy);
      if (answers.length < 2) continue;
      yield {
        component: component.id,
        severity: "warning",
        claims: answers.map((answer) =>
          claimOf(
            context,
            `${component.name} ${words} ${said(context, answer)}`,
            answer.evidence,
            answer.asOf ?? component.asOf,
          ),
        ),
        remedy: "Find out which one holds; mark the other as soft or as redundant, with its date.",
        detail: "several-answers",
      };
    }
  }
}

function said(context: AuditContext, { to, confidence, note }: Relation): string {
  const target = context.componentOf(to)?.name ?? to;
  return `${target}, ${confidence}${note ? `: ${note}` : ""}`;
}
