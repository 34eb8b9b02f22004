import { keptBy } from "../kept-by.ts";
import type { Graph } from "./graph.ts";
import { failureSystem } from "./structure/failure-system.ts";
import { pointWords } from "./structure/point-words.ts";
import { circularNeeds } from "./structure/recovery-cycles.ts";
import { redundancyGroups } from "./structure/redundancy-groups.ts";
import { singlePoints } from "./structure/single-points.ts";
import { type RunbookForTools, toolCircles } from "./structure/tool-circles.ts";
import type { Structure } from "./structure-schema.ts";

/**
 * What the shape of the graph alone tells: single points of failure (see `singlePoints`), circles that matter
 * at recovery (see `circularNeeds` and, for tools that lie on what they help to bring back, `toolCircles`), and
 * needs that several can meet (see `redundancyGroups`). Equal input gives equal lists.
 *
 * @param runbooks say which tool is for what; without them no tool is known to be for anything
 */
export function structureOf(graph: Graph, runbooks: readonly RunbookForTools[] = []): Structure {
  const { recoveryCycles, ...shape } = shapeOf(graph);
  return { ...shape, recoveryCycles: [...recoveryCycles, ...toolCircles(graph, runbooks)] };
}

/** What does not depend on runbooks, made once for each graph. */
const shapeOf = keptBy((graph: Graph): Structure => {
  const system = failureSystem(graph);
  const points = singlePoints(graph, system);
  return {
    singlePoints: points.map((point) => {
      const { because, seconds, evidence } = pointWords(graph, point);
      const { takesDown, pages } = point;
      const id = graph.components[point.node]?.id ?? "";
      return { id, takesDown, pages, because, seconds: [...seconds], evidence: [...evidence] };
    }),
    recoveryCycles: circularNeeds(graph),
    redundancyGroups: redundancyGroups(graph, system, points),
  };
});
