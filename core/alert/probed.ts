import { edgesAt, type Graph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";

/** What a check probes, in the order of the file; empty for an id that is not in the graph. */
export function probed(graph: Graph, checkId: string): Component[] {
  const node = graph.indexOf.get(checkId);
  if (node === undefined) return [];
  return [...edgesAt(graph.needs, node)]
    .filter((edge) => graph.relations[edge]?.type === "probes")
    .map((edge) => graph.components[graph.to[edge] ?? 0])
    .filter((component) => component !== undefined);
}
