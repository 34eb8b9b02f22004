import { type Effect, effects } from "../schema/relation-types.ts";
import type { Graph } from "./graph.ts";

/** Which relations a closure follows. Left out: all of them, to any depth. */
export type ClosureOptions = {
  readonly effects?: readonly Effect[];
  readonly hardOnly?: boolean;
  /** Largest number of hops. */
  readonly maxDepth?: number;
};

/** What a breadth-first walk reached. `depth` and `via` have one entry per component of the graph. */
export type Closure = {
  /** Components reached, nearest first, without the start. */
  readonly order: Uint32Array;
  /** Fewest hops from the start; 0 at the start itself, -1 where the walk did not come. */
  readonly depth: Int32Array;
  /** Relation over which a component was first reached; -1 at the start and where the walk did not come. */
  readonly via: Int32Array;
};

/** Everything that needs `node`, directly or not. O(components + relations reached). */
export function dependents(graph: Graph, node: number, options: ClosureOptions = {}): Closure {
  return walk(graph, "neededBy", node, options);
}

/** Everything that `node` needs, directly or not. O(components + relations reached). */
export function requirements(graph: Graph, node: number, options: ClosureOptions = {}): Closure {
  return walk(graph, "needs", node, options);
}

/**
 * Relations from the start of a closure to `node`, in the order walked; empty for the start itself and for
 * what was not reached. Walked backwards they are the reason why a dependent is one.
 */
export function chainTo(graph: Graph, closure: Closure, node: number): readonly number[] {
  const chain: number[] = [];
  let at = node;
  for (let left = closure.depth[node] ?? 0; left > 0; left--) {
    const edge = closure.via[at] ?? -1;
    chain.push(edge);
    at = (graph.to[edge] === at ? graph.from[edge] : graph.to[edge]) ?? 0;
  }
  return chain.reverse();
}

function walk(graph: Graph, side: "needs" | "neededBy", start: number, options: ClosureOptions): Closure {
  const adjacency = graph[side];
  const farEnd = side === "needs" ? graph.to : graph.from;
  const count = graph.components.length;
  const depth = new Int32Array(count).fill(-1);
  const via = new Int32Array(count).fill(-1);
  const queue = new Uint32Array(count);
  const follows = filterOf(graph, options);
  let filled = 1;
  queue[0] = start;
  depth[start] = 0;
  for (let head = 0; head < filled; head++) {
    const node = queue[head] ?? 0;
    const next = (depth[node] ?? 0) + 1;
    if (next > (options.maxDepth ?? count)) break;
    const end = adjacency.starts[node + 1] ?? 0;
    for (let slot = adjacency.starts[node] ?? 0; slot < end; slot++) {
      const edge = adjacency.edges[slot] ?? 0;
      const reached = farEnd[edge] ?? 0;
      if (depth[reached] !== -1 || !follows(edge)) continue;
      depth[reached] = next;
      via[reached] = edge;
      queue[filled++] = reached;
    }
  }
  return { order: queue.slice(1, filled), depth, via };
}

const hardBit = 1 << effects.length;

/** Effect and strength of every relation in one byte each: reading the relations costs twice the walk itself. */
const marksByGraph = new WeakMap<Graph, Uint8Array>();

function marksOf(graph: Graph): Uint8Array {
  const known = marksByGraph.get(graph);
  if (known) return known;
  const marks = Uint8Array.from(graph.relations, ({ strength }, edge) => {
    const effect = 1 << effects.indexOf(graph.effects[edge] ?? "none");
    return strength === "hard" ? effect | hardBit : effect;
  });
  marksByGraph.set(graph, marks);
  return marks;
}

function filterOf(graph: Graph, options: ClosureOptions): (edge: number) => boolean {
  if (!options.effects && !options.hardOnly) return () => true;
  const marks = marksOf(graph);
  const allowed = (options.effects ?? effects).reduce(
    (bits, effect) => bits | (1 << effects.indexOf(effect)),
    0,
  );
  const required = options.hardOnly ? hardBit : 0;
  return (edge) => ((marks[edge] ?? 0) & allowed) !== 0 && ((marks[edge] ?? 0) & required) === required;
}
