import type { Component } from "../../schema/component.ts";
import { effectOf } from "../../schema/relation-types.ts";
import type { AuditContext } from "../context.ts";
import { listed } from "../listing.ts";
import type { Rule } from "../rule.ts";
import { hopsFrom } from "../severity.ts";

/** Endpoints that no check asks: by a relation, or by the address in the check's own facts. */
export const unprobedEndpoint: Rule = {
  id: "unprobed-endpoint",
  rises: true,
  *check(context) {
    const asked = askedAddresses(context);
    const isProbed = (endpoint: Component) =>
      isAsked(context, endpoint.id) || addressesOf(endpoint).some((address) => asked.has(address));
    const hops = hopsFrom(context.graph, checksIn(context));
    for (const component of context.workspace.components) {
      if (component.kind !== "endpoint" || isProbed(component)) continue;
      const alone = seenByNone(context, component, hops);
      yield {
        component: component.id,
        severity: "info",
        message: [
          "No check on record probes it, so nobody is told when it fails.",
          alone.length > 0 ? `No check on record goes red with ${listed(alone)} either.` : "",
        ]
          .join(" ")
          .trim(),
        remedy: "Add a check that probes it, or note in its runbook that it is asked by hand only.",
        evidence: component.evidence,
      };
    }
  },
};

function checksIn({ graph }: AuditContext): number[] {
  return graph.components.flatMap(({ kind }, node) => (kind === "check" ? [node] : []));
}

function askedAddresses({ workspace }: AuditContext): ReadonlySet<string> {
  return new Set(workspace.components.flatMap(({ check }) => (check?.url ? [check.url] : [])));
}

function addressesOf({ name, url, aliases }: Component): readonly string[] {
  return [name, ...(url ? [url] : []), ...(aliases ?? [])];
}

function isAsked(context: AuditContext, id: string): boolean {
  return context
    .neededBy(id)
    .some(({ from, type }) => effectOf(type) === "alarms" && context.componentOf(from)?.kind === "check");
}

/** Names of what the endpoint tests, where no check needs it over any hard chain. */
function seenByNone({ graph, needs }: AuditContext, { id }: Component, hops: Float64Array): string[] {
  return needs(id).flatMap(({ type, to }) => {
    const target = graph.indexOf.get(to) ?? -1;
    const seen = type !== "tests" || Number.isFinite(hops[target]);
    return seen ? [] : (graph.components[target]?.name ?? []);
  });
}
