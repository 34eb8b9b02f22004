import { trouble } from "../alert/trouble.ts";
import type { Component } from "../schema/component.ts";
import type { ComponentKind } from "../schema/component-kinds.ts";

/** Kinds an on-call engineer means first when typing a name: what answers, and what it is reached by. */
const reachable: ReadonlySet<ComponentKind> = new Set<ComponentKind>([
  "service",
  "host",
  "host-group",
  "check",
  "endpoint",
  "dns-name",
  "address",
  "data-store",
  "network",
]);

/** Kinds that only write about other components. */
const records: ReadonlySet<ComponentKind> = new Set<ComponentKind>([
  "hiera-key",
  "repository",
  "document",
  "incident",
  "task",
  "blind-spot",
]);

const tierWeight = { seed: 4, surrounding: 2, context: 0 } as const;

/**
 * How much a component matters among equally good matches: 0 (a page about others) to 9 (at the heart of the
 * picture, in trouble, and something that answers).
 */
export function importance(component: Component): number {
  const standing = reachable.has(component.kind) ? 2 : records.has(component.kind) ? 0 : 1;
  return tierWeight[component.tier ?? "surrounding"] + Math.min(3, trouble(component)) + standing;
}

/** Whether typing a name in a hurry means this kind of thing rather than a record of it. */
export function isReachable(component: Component): boolean {
  return reachable.has(component.kind);
}
