import { edgesAt, type Graph } from "../graph/graph.ts";

/** Components one hop away, each once, without the component itself, in the order of the file. */
export function neighboursOf(
  graph: Graph,
  node: number,
  side: "needs" | "neededBy",
  follow: (edge: number) => boolean = () => true,
): readonly number[] {
  const farEnd = side === "needs" ? graph.to : graph.from;
  const found = new Set<number>();
  for (const edge of edgesAt(graph[side], node)) if (follow(edge)) found.add(farEnd[edge] ?? node);
  found.delete(node);
  return [...found];
}
