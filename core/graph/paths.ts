import type { Graph } from "./graph.ts";

/**
 * Up to `limit` ways on which `from` needs `to`, shortest first, each the relations along it. No way visits a
 * component twice, and no two visit the same components: of parallel relations the first in the file is
 * given. Relations without effect (documents, owners) count only when there is no other way. Empty when there
 * is none, and when both ends are the same.
 * Yen, "Finding the k shortest loopless paths in a network" (1971), with breadth-first search inside.
 */
export function shortestPaths(graph: Graph, from: number, to: number, limit: number): number[][] {
  if (from === to || limit < 1) return [];
  const telling = pathsOver(graph, from, to, limit, (edge) => graph.effects[edge] !== "none");
  return telling.length > 0 ? telling : pathsOver(graph, from, to, limit, () => true);
}

type Follow = (edge: number) => boolean;
type Candidate = { readonly path: readonly number[]; readonly key: string };

function pathsOver(graph: Graph, from: number, to: number, limit: number, follow: Follow): number[][] {
  const first = breadthFirst(graph, from, to, new Set(), follow);
  if (!first) return [];
  const found = [first];
  const known = new Set([keyOf(graph, first)]);
  const candidates: Candidate[] = [];
  while (found.length < limit) {
    for (const path of detours(graph, found, to, follow)) {
      const key = keyOf(graph, path);
      if (known.has(key)) continue;
      known.add(key);
      candidates.push({ path, key });
    }
    const best = takeShortest(candidates);
    if (!best) break;
    found.push([...best.path]);
  }
  return found;
}

/** For each step of the last path found: the shortest path that leaves the known ones at that step. */
function* detours(graph: Graph, found: readonly number[][], to: number, follow: Follow): Generator<number[]> {
  const last = found.at(-1) ?? [];
  const rootNodes = new Set<number>();
  for (let step = 0; step < last.length; step++) {
    const root = last.slice(0, step);
    const spur = graph.from[last[step] ?? 0] ?? 0;
    const taken = new Set(
      found.filter((path) => sameRoute(graph, path, root)).map((path) => graph.to[path[step] ?? 0] ?? 0),
    );
    const allowed = (edge: number) =>
      follow(edge) && !(graph.from[edge] === spur && taken.has(graph.to[edge] ?? 0));
    const rest = breadthFirst(graph, spur, to, rootNodes, allowed);
    if (rest) yield [...root, ...rest];
    rootNodes.add(spur);
  }
}

/** Relations of a shortest path that avoids some nodes, or nothing. */
function breadthFirst(
  graph: Graph,
  from: number,
  to: number,
  avoid: ReadonlySet<number>,
  follow: Follow,
): number[] | undefined {
  const via = new Map<number, number>([[from, -1]]);
  for (const node of via.keys()) {
    if (node === to) return traceBack(graph, via, to);
    for (const edge of graph.needs.edges.subarray(graph.needs.starts[node], graph.needs.starts[node + 1])) {
      const next = graph.to[edge] ?? 0;
      if (!via.has(next) && !avoid.has(next) && follow(edge)) via.set(next, edge);
    }
  }
  return undefined;
}

function traceBack(graph: Graph, via: ReadonlyMap<number, number>, to: number): number[] {
  const path: number[] = [];
  for (let edge = via.get(to) ?? -1; edge >= 0; edge = via.get(graph.from[edge] ?? 0) ?? -1) path.push(edge);
  return path.reverse();
}

function sameRoute(graph: Graph, path: readonly number[], root: readonly number[]): boolean {
  return (
    path.length > root.length && root.every((edge, step) => graph.to[edge] === graph.to[path[step] ?? 0])
  );
}

function keyOf(graph: Graph, path: readonly number[]): string {
  return path.map((edge) => graph.to[edge]).join(" ");
}

function takeShortest(candidates: Candidate[]): Candidate | undefined {
  let best = 0;
  for (let at = 1; at < candidates.length; at++) {
    if ((candidates[at]?.path.length ?? 0) < (candidates[best]?.path.length ?? 0)) best = at;
  }
  return candidates.splice(best, 1)[0];
}
