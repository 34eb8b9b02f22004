import type { ComponentKind } from "../../schema/component-kinds.ts";
import type { Graph } from "../graph.ts";
import type { FailureSystem } from "./failure-system.ts";
import { type Loss, lossOfEach } from "./loss-of-each.ts";
import { lowestOfChains } from "./lowest-of-chain.ts";

/** Things that break on their own. A file, name or certificate breaks with what serves it, or by a change. */
const canFail: ReadonlySet<ComponentKind> = new Set(["host", "service", "network", "data-store"]);

/** The loss of a thing with its only user is the loss of that user. */
const fewest = 2;

/**
 * Single points of failure, heaviest first, then in the order of the graph. Not articulation points of the
 * undirected graph, although that is the textbook answer: a relation says who needs whom, and tools-checker-01
 * is no articulation point, because what it takes down hangs together in other ways too, and still takes thirty
 * components down. The counterpart in a graph with a direction is the component that is on every way for others to work:
 * over hard relations that is all that can be reached, and a redundant need is lost with what enough of its
 * members have in common (see `losses`). So a switch under both of two servers is found.
 *
 * Every needed component is such a point for something. To be worth reading the list keeps what can fail by
 * itself and takes two or more components down, leaves out what stands on redundant members, and of a chain
 * names the lowest (see `lowestOfChains`). O(components × relations / 32), measured by `npm run bench`.
 */
export function singlePoints(graph: Graph, system: FailureSystem): readonly Loss[] {
  const candidates = graph.components.flatMap(({ kind }, node) =>
    canFail.has(kind) && !system.redundant.has(node) ? [node] : [],
  );
  const points = lossOfEach(graph, system, candidates).filter(({ takesDown }) => takesDown >= fewest);
  return [...lowestOfChains(system, points)].sort((a, b) => b.takesDown - a.takesDown || a.node - b.node);
}
