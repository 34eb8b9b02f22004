import { dependents, requirements } from "../graph/closure.ts";
import type { Graph } from "../graph/graph.ts";
import { neighbourhood } from "../graph/neighbourhood.ts";
import { followed } from "./followed.ts";
import { neighboursOf } from "./neighbours.ts";
import { startSet } from "./start-set.ts";
import { mostHops, type ViewModel, type ViewRequest } from "./view-request.ts";

/** What could be drawn, before folding, filtering and the budget. */
export type Candidates = {
  /** Signed hops by component, nearest or worst first. */
  readonly distance: ReadonlyMap<number, number>;
  /** What the rest hangs on: the focus, or without one the components shown for their own sake. */
  readonly roots: ReadonlySet<number>;
  readonly focus: number | undefined;
  /** Most cards for this start, where it has a limit of its own. */
  readonly cap?: number;
};

/**
 * The focus with its hops on each side and what was expanded; in focus mode only what needs the focus or is
 * needed by it. Without a focus (or with one that is not in the graph): see `startSet`, and what was expanded.
 */
export function candidatesFor(model: ViewModel, request: ViewRequest): Candidates {
  const { graph } = model;
  const focus = request.focus === null ? undefined : graph.indexOf.get(request.focus);
  const start = focus === undefined ? startSet(model, request) : aroundFocus(graph, request, focus);
  const distance = expanded(graph, request, start.distance);
  if (focus === undefined || !request.focusMode) return { ...start, focus, distance };
  const closure = closureOf(graph, request, focus);
  return { ...start, focus, distance: new Map([...distance].filter(([node]) => closure.has(node))) };
}

function aroundFocus(graph: Graph, request: ViewRequest, focus: number) {
  const hops = { needs: atMost(request.needs), neededBy: atMost(request.neededBy) };
  const near = neighbourhood(graph, [focus], hops, followed(graph, request));
  const distance = new Map([...near.nodes].map((node, at) => [node, near.distance[at] ?? 0]));
  return { distance, roots: new Set([focus]) };
}

function atMost(hops: number): number {
  return Math.max(0, Math.min(mostHops, Math.trunc(hops) || 0));
}

/** Repeats until nothing is added, as what one expansion adds may itself have been expanded. */
function expanded(
  graph: Graph,
  request: ViewRequest,
  start: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const distance = new Map(start);
  const follow = followed(graph, request);
  const left = new Set(request.expanded.flatMap((id) => graph.indexOf.get(id) ?? []));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const node of left) {
      const hops = distance.get(node);
      if (hops === undefined) continue;
      left.delete(node);
      // A card right of the focus stays on its side with all it brings: its hops grow, whatever the arrow.
      const further = (side: 1 | -1) => hops + (hops === 0 ? side : Math.sign(hops));
      for (const next of neighboursOf(graph, node, "neededBy", follow)) addNew(distance, next, further(-1));
      for (const next of neighboursOf(graph, node, "needs", follow)) addNew(distance, next, further(1));
    }
  }
  return distance;
}

function addNew(distance: Map<number, number>, node: number, hops: number): void {
  if (!distance.has(node)) distance.set(node, hops);
}

function closureOf(graph: Graph, request: ViewRequest, focus: number): ReadonlySet<number> {
  const options = request.filter.hardOnly ? { hardOnly: true } : {};
  return new Set([
    focus,
    ...dependents(graph, focus, options).order,
    ...requirements(graph, focus, options).order,
  ]);
}
