import { namesIn } from "../../runbook/names.ts";
import type { Component } from "../../schema/component.ts";
import type { AuditContext } from "../context.ts";
import { listed } from "../listing.ts";
import type { Finding, Rule } from "../rule.ts";

/** Scripts and files with hosts, paths or addresses written into them. */
export const hardCodedSetting: Rule = {
  id: "hard-coded-setting",
  rises: false,
  *check(context) {
    for (const component of context.workspace.components) {
      const values = [...(component.hardCoded ?? []), ...(component.file?.hardCoded ?? [])];
      if (values.length > 0) yield findingOf(context, component, values);
    }
  },
};

function findingOf(context: AuditContext, component: Component, values: readonly string[]): Finding {
  const hidden = hiddenNeeds(context, component, values);
  return {
    component: component.id,
    severity: hidden.length > 0 ? "warning" : "info",
    message: [
      `Written into it: ${listed(values, 5)}.`,
      hidden.length > 0 ? `No relation records that it names ${listed(hidden)}.` : "",
    ]
      .join(" ")
      .trim(),
    remedy:
      hidden.length > 0
        ? `Add the relation to ${hidden[0]}, or note why there is none; then move the value to Hiera.`
        : "Move the values to Hiera, or note in the runbook what must change together.",
    evidence: component.evidence,
  };
}

/**
 * Components a value names although neither the component itself nor what is built on it (two steps up: a
 * file, the service that reads it, the endpoints of that service) has a relation to them.
 */
function hiddenNeeds(context: AuditContext, component: Component, values: readonly string[]): string[] {
  const named = new Set(values.flatMap((value) => namedIn(context, value)));
  if (named.size === 0) return [];
  const users = [component.id];
  for (let step = 0; step < 2; step++) {
    users.push(...users.flatMap((id) => context.neededBy(id).map(({ from }) => from)));
  }
  const recorded = new Set(users.flatMap((id) => [id, ...context.needs(id).map(({ to }) => to)]));
  return [...named].filter((id) => !recorded.has(id)).flatMap((id) => context.componentOf(id)?.name ?? []);
}

/** A folder in front of a longer path is not what the value names. */
function namedIn(context: AuditContext, value: string): string[] {
  return namesIn(context.nameIndex(), value)
    .filter(({ end }) => value[end] !== "/")
    .map(({ componentId }) => componentId);
}
