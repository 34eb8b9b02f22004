import type { Graph } from "../graph/graph.ts";
import { pathInWords } from "../graph/words.ts";
import type { Statement } from "../impact/impact-schema.ts";

/** A chain of relations as one sentence with its notes, and what proves each of them. */
export function relationsInWords(graph: Graph, edges: readonly number[]): Statement {
  const notes = [...new Set(edges.flatMap((edge) => graph.relations[edge]?.note ?? []))].join("; ");
  const path = pathInWords(graph, edges);
  // A relation that is not seen ends in brackets that say so: the note joins them.
  const inBrackets = graph.relations[edges.at(-1) ?? -1]?.confidence !== "seen" && path.endsWith(")");
  const noted = inBrackets ? `${path.slice(0, -1)}; ${notes})` : `${path} (${notes})`;
  return {
    words: `${notes === "" ? path : noted}.`,
    evidence: [...new Set(edges.flatMap((edge) => graph.relations[edge]?.evidence ?? []))],
  };
}
