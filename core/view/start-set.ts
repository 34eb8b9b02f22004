import { severityOrder, worstSeverity } from "./badges.ts";
import { followed } from "./followed.ts";
import { neighboursOf } from "./neighbours.ts";
import type { ViewModel, ViewRequest } from "./view-request.ts";

/** Most cards that a view without a focus and without a question starts with. */
const mostAtStart = 60;

/** Neighbours that each flagged component brings before the next one comes: context for all, not for one. */
const neighboursEach = 4;

type StartSet = {
  readonly distance: ReadonlyMap<number, number>;
  readonly roots: ReadonlySet<number>;
  readonly cap?: number;
};

/**
 * What is shown without a focus. Grouped: everything, since folded groups make it small. Answering a query:
 * what matches. Otherwise the components with critical or warning flags, worst and most needed first, each
 * followed by some it has relations with, then the remaining ones; at most 60 are drawn. Where nothing is
 * flagged, the most needed components take their place.
 */
export function startSet(model: ViewModel, request: ViewRequest): StartSet {
  if (request.groupBy !== "none") return allOf(everything(model));
  const matched = request.filter.matched;
  if (matched || model.searchFilter) {
    const ids = matched && new Set(matched);
    return allOf(
      everything(model).filter((node) => {
        const id = model.graph.components[node]?.id ?? "";
        return (ids?.has(id) ?? true) && (model.searchFilter?.(id) ?? true);
      }),
    );
  }
  return flaggedFirst(model, request);
}

function everything(model: ViewModel): number[] {
  return [...model.graph.components.keys()];
}

function allOf(nodes: readonly number[]): StartSet {
  return { distance: new Map(nodes.map((node) => [node, 0])), roots: new Set(nodes) };
}

function flaggedFirst(model: ViewModel, request: ViewRequest): StartSet {
  const { graph, flagsOf } = model;
  const rank = graph.components.map(({ id }) => severityOrder(worstSeverity(flagsOf(id))));
  const needed = (node: number) =>
    (graph.neededBy.starts[node + 1] ?? 0) - (graph.neededBy.starts[node] ?? 0);
  const worstFirst = (a: number, b: number) =>
    (rank[a] ?? 3) - (rank[b] ?? 3) || needed(b) - needed(a) || a - b;
  const flagged = everything(model).filter((node) => (rank[node] ?? 3) < 2);
  const roots = flagged.length > 0 ? flagged.sort(worstFirst) : mostNeeded(model, worstFirst);
  const distance = new Map<number, number>();
  const context: number[] = [];
  for (const node of roots) {
    distance.set(node, 0);
    const near = aroundNode(model, request, node).sort(worstFirst);
    for (const next of near.slice(0, neighboursEach)) distance.set(next, 0);
    context.push(...near.slice(neighboursEach));
  }
  for (const node of context) distance.set(node, 0);
  return { distance, roots: new Set(roots), cap: mostAtStart };
}

function mostNeeded(model: ViewModel, worstFirst: (a: number, b: number) => number): number[] {
  return everything(model).sort(worstFirst).slice(0, mostAtStart);
}

function aroundNode({ graph }: ViewModel, request: ViewRequest, node: number): number[] {
  const follow = followed(graph, request);
  return [
    ...new Set([
      ...neighboursOf(graph, node, "needs", follow),
      ...neighboursOf(graph, node, "neededBy", follow),
    ]),
  ];
}
