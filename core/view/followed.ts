import type { Graph } from "../graph/graph.ts";
import type { ViewRequest } from "./view-request.ts";

/** Whether a relation is followed and drawn. */
export function followed(graph: Graph, { filter }: ViewRequest): (edge: number) => boolean {
  return filter.hardOnly ? (edge) => graph.relations[edge]?.strength === "hard" : () => true;
}
