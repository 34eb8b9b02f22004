import { edgesAt, type Graph } from "../graph/graph.ts";
import type { Candidates } from "./candidates.ts";

/**
 * Without the candidates that hang on folded components alone: those which no walk from the roots along
 * relations, in either direction, reaches when it may not pass through a folded component.
 */
export function withoutFolded(graph: Graph, candidates: Candidates, folded: readonly string[]): Candidates {
  const closed = new Set(folded.flatMap((id) => graph.indexOf.get(id) ?? []));
  if (closed.size === 0) return candidates;
  const reached = new Set([...candidates.roots].filter((node) => candidates.distance.has(node)));
  for (const node of reached) {
    if (closed.has(node)) continue;
    for (const edge of edgesAt(graph.needs, node)) visit(candidates, reached, graph.to[edge]);
    for (const edge of edgesAt(graph.neededBy, node)) visit(candidates, reached, graph.from[edge]);
  }
  return { ...candidates, distance: new Map([...candidates.distance].filter(([node]) => reached.has(node))) };
}

function visit(candidates: Candidates, reached: Set<number>, node: number | undefined): void {
  if (node !== undefined && candidates.distance.has(node)) reached.add(node);
}
