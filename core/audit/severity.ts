import { edgesAt, type Graph } from "../graph/graph.ts";
import { isHardFailure } from "../graph/hard-relations.ts";
import { type Severity, severities } from "./flag.ts";

/** How much hangs on a component. */
export type Standing = {
  /** Fewest hard relations from a check to the component; 0 for a check, Infinity where no check comes. */
  readonly hopsFromCheck: number;
  /** A check that pages needs it over hard relations, or it is one. */
  readonly pages: boolean;
  /** Components that need it, directly or not, over hard relations that break or alarm. */
  readonly dependents: number;
};

/** A check, what it probes, and what the probe reads: so far an alert speaks of the component itself. */
const nearCheck = 2;
/** So many dependents are a part of the platform, on the data of 2018-12 one component in fifteen. */
const manyDependents = 20;

/**
 * The severity of a finding in the light of what depends on its component: one step higher when a check is
 * at most two hard relations away, when a check that pages needs it over any hard chain, or when 20 or more
 * components need it. A check is not raised for being one, only for paging. One step is the most, so what a
 * rule calls `info` never becomes `critical` this way.
 */
export function raised(severity: Severity, { hopsFromCheck, pages, dependents }: Standing): Severity {
  const alerts = hopsFromCheck > 0 && hopsFromCheck <= nearCheck;
  if (!alerts && !pages && dependents < manyDependents) return severity;
  return severities[Math.max(0, severities.indexOf(severity) - 1)] ?? severity;
}

/** Standing of every component, by its position in the graph. O(components + relations). */
export function standings(graph: Graph, dependents: (node: number) => number): readonly Standing[] {
  const checks = graph.components.flatMap(({ kind }, node) => (kind === "check" ? [node] : []));
  const hops = hopsFrom(graph, checks);
  const paging = hopsFrom(
    graph,
    checks.filter((node) => graph.components[node]?.check?.pages === true),
  );
  return graph.components.map((_, node) => ({
    hopsFromCheck: hops[node] ?? Number.POSITIVE_INFINITY,
    pages: Number.isFinite(paging[node]),
    dependents: dependents(node),
  }));
}

/** Fewest hops over hard relations from any of the starts to each component, breadth first; Infinity where none comes. */
export function hopsFrom(graph: Graph, starts: readonly number[]): Float64Array {
  const hops = new Float64Array(graph.components.length).fill(Number.POSITIVE_INFINITY);
  const queue = [...starts];
  for (const node of starts) hops[node] = 0;
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] ?? 0;
    for (const edge of edgesAt(graph.needs, node)) {
      const next = graph.to[edge] ?? 0;
      if (Number.isFinite(hops[next]) || !isHardFailure(graph, edge)) continue;
      hops[next] = (hops[node] ?? 0) + 1;
      queue.push(next);
    }
  }
  return hops;
}
