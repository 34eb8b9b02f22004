import type { FailureSystem } from "./failure-system.ts";
import type { Loss } from "./loss-of-each.ts";

/** Of a chain in which one thing stands on the other, those within a quarter more losses are one point. */
const sameChain = 1.25;

/**
 * Leaves out each point that stands on another one whose loss costs hardly more: of server, disk and share
 * only the server. Of points that take each other down the first in the graph is kept. What is needed takes
 * down at least what needs it does, so looking for the lightest point below finds such a one if there is any.
 * O(components + relations).
 */
export function lowestOfChains(system: FailureSystem, points: readonly Loss[]): Loss[] {
  const pointOfSet = new Map<number, Loss>();
  for (const point of points) {
    const set = system.setOf[point.node] ?? 0;
    if (!pointOfSet.has(set)) pointOfSet.set(set, point);
  }
  const lightestBelow = new Float64Array(system.edges.count);
  for (let set = 0; set < system.edges.count; set++) {
    lightestBelow[set] = lightest(system, set, (below) =>
      Math.min(pointOfSet.get(below)?.takesDown ?? Number.POSITIVE_INFINITY, lightestBelow[below] ?? 0),
    );
  }
  return [...pointOfSet.values()].filter(({ node, takesDown }) => {
    return (lightestBelow[system.setOf[node] ?? 0] ?? 0) > (takesDown + 1) * sameChain;
  });
}

function lightest({ edges }: FailureSystem, set: number, weightOf: (below: number) => number): number {
  let least = Number.POSITIVE_INFINITY;
  const end = edges.out.starts[set + 1] ?? 0;
  for (let slot = edges.out.starts[set] ?? 0; slot < end; slot++) {
    least = Math.min(least, weightOf(edges.to[edges.out.edges[slot] ?? 0] ?? 0));
  }
  return least;
}
