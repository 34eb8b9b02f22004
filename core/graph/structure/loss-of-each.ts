import type { Graph } from "../graph.ts";
import { columnSums } from "./column-sums.ts";
import type { FailureSystem } from "./failure-system.ts";
import { losses } from "./losses.ts";

/** What the loss of one component alone costs. */
export type Loss = {
  readonly node: number;
  /** Components that fail with it, without itself. */
  readonly takesDown: number;
  /** Checks that page among them; itself counts too. */
  readonly pages: number;
};

/** The loss of each of these components, in their order. */
export function lossOfEach(graph: Graph, system: FailureSystem, nodes: readonly number[]): readonly Loss[] {
  const weights = new Uint32Array(system.edges.count);
  const paging = new Uint32Array(system.edges.count);
  graph.components.forEach(({ check }, node) => {
    const set = system.setOf[node] ?? 0;
    weights[set] = (weights[set] ?? 0) + 1;
    if (check?.pages) paging[set] = (paging[set] ?? 0) + 1;
  });
  const found: Loss[] = [];
  for (const pass of losses(system, nodes)) {
    const all = columnSums(pass, weights);
    const loud = columnSums(pass, paging);
    nodes.slice(pass.first, pass.first + all.length).forEach((node, bit) => {
      found.push({ node, takesDown: (all[bit] ?? 1) - 1, pages: loud[bit] ?? 0 });
    });
  }
  return found;
}
