import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import type { Workspace } from "../schema/workspace.ts";
import { findBlindSpots } from "./find-blind-spots.ts";

/**
 * What the graph, the search and the screens are made from: the components of a workspace in their order, its
 * blind spots after them as components of their own, and a relation from each thing into its blind spot. It has
 * no effect, so nothing is ever said to break over it.
 */
export function withBlindSpots(workspace: Workspace): {
  readonly components: readonly Component[];
  readonly relations: readonly Relation[];
} {
  const spots = findBlindSpots(workspace);
  return {
    components: [...workspace.components, ...spots.map(({ component }) => component)],
    relations: [
      ...workspace.relations,
      ...spots.map(({ about, component }): Relation => {
        const { id, evidence } = component;
        return { from: about, type: "leads-into", to: id, strength: "soft", confidence: "derived", evidence };
      }),
    ],
  };
}
