import type { Graph } from "../graph.ts";

/** A need that several members can meet: some of them may fail. */
export type RedundantNeed = {
  /** Component that has the need. */
  readonly node: number;
  /** Relations to the members on record, each to another one. */
  readonly edges: readonly number[];
  /** How many members are needed, and how many the facts say there are. */
  readonly required: number;
  readonly of: number;
};

/**
 * The relations of one component that have one type and one `N-of-M`, as one need each; in the order of the
 * graph. What counts as redundant is what says so: a relation with `redundancy` and left as hard is meant as
 * one of several, since hard is what is meant when nothing is said.
 */
export function redundantNeeds(graph: Graph): readonly RedundantNeed[] {
  const byKey = new Map<string, number[]>();
  graph.relations.forEach(({ type, redundancy }, edge) => {
    if (redundancy === undefined || !isFailure(graph, edge)) return;
    const key = `${graph.from[edge]} ${type} ${redundancy}`;
    const known = byKey.get(key);
    if (!known) byKey.set(key, [edge]);
    else if (known.every((other) => graph.to[other] !== graph.to[edge])) known.push(edge);
  });
  return [...byKey.values()].map((edges) => needOf(graph, edges));
}

/** Whether a relation takes its `from` down, or makes it go red, by itself: hard, and not one of several. */
export function isOnlyWay(graph: Graph, edge: number): boolean {
  const relation = graph.relations[edge];
  return isFailure(graph, edge) && relation?.strength === "hard" && relation.redundancy === undefined;
}

/** How many members may fail while the need is still met. */
export function failuresBorne({ required, of }: RedundantNeed): number {
  return Math.max(0, of - required);
}

function isFailure(graph: Graph, edge: number): boolean {
  return graph.effects[edge] === "breaks" || graph.effects[edge] === "alarms";
}

function needOf(graph: Graph, edges: readonly number[]): RedundantNeed {
  const first = edges[0] ?? 0;
  const [required = 1, of = 1] = (graph.relations[first]?.redundancy ?? "").split("-of-").map(Number);
  return { node: graph.from[first] ?? 0, edges, required, of };
}
