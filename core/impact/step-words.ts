import type { Graph } from "../graph/graph.ts";
import type { Hop } from "../graph/hop-schema.ts";
import type { Relation } from "../schema/relation.ts";
import { type RelationType, relationTypes } from "../schema/relation-types.ts";

/** A relation as a step of a chain: as it is proved, and as it is said. */
export type Step = { readonly hop: Hop; readonly words: string };

const stepsByGraph = new WeakMap<Graph, (edge: number) => Step>();

/**
 * The steps over the relations of a graph, each made at first use and then the same one in every chain: "reads
 * ~x/.kube/config", with what is not seen in code or a capture, and redundancy, in brackets.
 */
export function stepsOf(graph: Graph): (edge: number) => Step {
  const known = stepsByGraph.get(graph);
  if (known) return known;
  const steps: (Step | undefined)[] = new Array(graph.relations.length);
  const stepOver = (edge: number): Step => {
    const step = steps[edge] ?? makeStep(graph, edge);
    steps[edge] = step;
    return step;
  };
  stepsByGraph.set(graph, stepOver);
  return stepOver;
}

function makeStep(graph: Graph, edge: number): Step {
  const relation = graph.relations[edge];
  if (!relation) throw new RangeError(`There is no relation ${edge}.`);
  const { from, to, type, evidence } = relation;
  return {
    hop: { from, to, type, words: wordsOf(type), evidence },
    words: `${wordsOf(type)} ${graph.components[graph.to[edge] ?? 0]?.name ?? to}${marksOf(relation)}`,
  };
}

function wordsOf(type: RelationType): string {
  return relationTypes[type].words;
}

function marksOf({ confidence, redundancy }: Relation): string {
  const marks = [
    confidence === "seen" ? "" : confidence,
    redundancy ? `${redundancy.replaceAll("-", " ")} needed` : "",
  ].filter((mark) => mark !== "");
  return marks.length > 0 ? ` (${marks.join(", ")})` : "";
}
