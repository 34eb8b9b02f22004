import type { Component } from "../../schema/component.ts";
import { claimOf } from "../claims.ts";
import type { AuditContext } from "../context.ts";
import type { Disagreement } from "./disagreement.ts";

/** Names that two components of one kind claim: two hosts, two addresses, two accounts cannot be the same. */
export function* clashingNames(context: AuditContext): Generator<Disagreement> {
  const holders = new Map<string, Component>();
  for (const component of context.workspace.components) {
    const { kind, name, aliases } = component;
    for (const claimed of new Set([name, ...(aliases ?? [])])) {
      const key = `${kind} ${claimed.toLowerCase()}`;
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, component);
      else if (holder !== component) {
        yield {
          component: component.id,
          severity: "warning",
          claims: [component, holder].map(({ id, name: called, evidence, asOf }) =>
            claimOf(context, `“${claimed}” is a name of ${called} [${id}]`, evidence, asOf),
          ),
          remedy: "Find out whose name it is, and take it out of the other one.",
          detail: "clashing-names",
        };
      }
    }
  }
}
