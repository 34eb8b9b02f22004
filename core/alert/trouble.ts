import type { Component } from "../schema/component.ts";

/**
 * How much about a component will surprise somebody on call, from its own fields: 0 nothing, more for what no
 * repository tracks, what is frozen, what has no documentation, what was removed. Unknown is not trouble.
 */
export function trouble(component: Component): number {
  const tracked = component.file?.tracked ?? component.tracked;
  return (
    (tracked === "no" ? 2 : tracked === "partly" ? 1 : 0) +
    (component.file?.immutable === "yes" ? 2 : 0) +
    (component.documented === "undocumented" ? 2 : 0) +
    (component.file?.valueOutsideGit ? 1 : 0) +
    (component.removedAt ? 1 : 0)
  );
}
