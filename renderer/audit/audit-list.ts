import { type Flag, type RuleId, ruleIds } from "../../core/audit/flag.ts";
import { type RuleText, ruleTexts } from "../../core/audit/rule-texts.ts";
import type { Model } from "../../core/model.ts";
import { daysBetween } from "../../core/runbook/days.ts";
import { type Age, ageOf } from "../evidence/age.ts";

/** A flag with what the list shows beside it. */
export type AuditRow = {
  /** Stable as long as the facts are, so that a selected row stays selected when the files change. */
  readonly key: string;
  readonly flag: Flag;
  /** Age of the facts about the component, by the date for which they hold. */
  readonly age?: Age;
  /** Who owns the file of the component, or the component. */
  readonly owner?: string;
  /** Days until the waiver of a waived flag ends. */
  readonly waiverDays?: number;
};

/** What a rule is called and why it exists. */
export type RuleWords = RuleText & { readonly id: RuleId };

/** Every flag of the workspace, worst first, and every rule in order. */
export type AuditList = { readonly rows: readonly AuditRow[]; readonly rules: readonly RuleWords[] };

/** The audit as the page lists it; made in the worker, as the rules' code is not needed to show their findings. */
export function auditList({ flags, graph, today }: Model): AuditList {
  const seen = new Map<string, number>();
  const rows = flags.map((flag): AuditRow => {
    const component = graph.components[graph.indexOf.get(flag.component) ?? -1];
    const age = ageOf(component?.asOf, today);
    const owner = component?.file?.owner ?? component?.owner;
    return {
      key: numbered(`${flag.component} ${flag.rule} ${flag.detail ?? ""}`, seen),
      flag,
      ...(age ? { age } : {}),
      ...(owner ? { owner } : {}),
      ...(flag.waived ? { waiverDays: daysBetween(today, flag.waived.expires) } : {}),
    };
  });
  return { rows, rules: ruleIds.map((id) => ({ id, ...ruleTexts[id] })) };
}

/** A rule may find two things about one component. */
function numbered(key: string, seen: Map<string, number>): string {
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  return `${key} ${count}`;
}
