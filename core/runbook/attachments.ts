import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";

/**
 * Runbooks attached to each component, by component id: those that list it, and for a check also those that
 * answer its exact alert text. In the order of the runbooks; ids that name no component are left out.
 */
export function attachedRunbooks(
  components: readonly Component[],
  runbooks: readonly Runbook[],
): ReadonlyMap<string, readonly Runbook[]> {
  const byId = new Map<string, Runbook[]>(components.map((component) => [component.id, []]));
  const byAlert = new Map<string, string[]>();
  for (const { id, check } of components) {
    if (check) byAlert.set(check.alert, [...(byAlert.get(check.alert) ?? []), id]);
  }
  for (const runbook of runbooks) {
    const ids = [...runbook.components, ...runbook.alerts.flatMap((alert) => byAlert.get(alert) ?? [])];
    for (const id of new Set(ids)) byId.get(id)?.push(runbook);
  }
  return byId;
}
