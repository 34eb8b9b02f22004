import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import type { AuditContext } from "./context.ts";
import { counted } from "./listing.ts";

/**
 * The component on which a flag about a runbook stands: of those it is attached to, the one that most depends
 * on, and of equals the first. A runbook that leads nowhere has none; the linter reports it.
 */
export function leadComponent(context: AuditContext, runbook: Runbook): Component | undefined {
  const named = new Set<string>(runbook.components);
  for (const alert of runbook.alerts) for (const id of context.checksOf(alert)) named.add(id);
  let lead: Component | undefined;
  for (const id of named) {
    const component = context.componentOf(id);
    if (!component) continue;
    if (!lead || context.dependentsOf(id) > context.dependentsOf(lead.id)) lead = component;
  }
  return lead;
}

/** How a flag speaks of a runbook: “Split DNS” (for 9 components). */
export function runbookInWords({ title, components }: Runbook): string {
  return components.length > 1 ? `“${title}” (for ${counted(components.length, "component")})` : `“${title}”`;
}
