import { keptBy } from "../kept-by.ts";
import { strongSets } from "./cycles.ts";
import { condense, type Digraph, subDigraph } from "./digraph.ts";
import type { Graph } from "./graph.ts";
import { isHardFailure } from "./hard-relations.ts";

/** Ancestors counted in one pass: 32 words per set stay in the processor's cache at 10,000 components. */
const wordsPerPass = 32;

/**
 * For every component, how many others need it, directly or not, over hard relations that break or alarm.
 * A member of a circle does not count itself. The graph is condensed to its strongly connected sets, whose
 * ancestors are then united as bitsets, a slice of the components at a time, so that memory grows with the
 * number of components and not with its square.
 */
export function dependentCounts(graph: Graph): Uint32Array {
  const edges = subDigraph(graph, (edge) => isHardFailure(graph, edge));
  const sets = strongSets(edges);
  const condensed = condense(edges, sets.of, sets.count);
  const bySet = new Uint32Array(sets.count);
  for (let first = 0; first < edges.count; first += wordsPerPass * 32) {
    addSlice(condensed, sets.of, first, bySet);
  }
  return sets.of.map((set) => (bySet[set] ?? 1) - 1);
}

/** `dependentCounts`, made once for each graph: list, audit and overview ask for the same. */
export const keptDependentCounts = keptBy(dependentCounts);

/** Adds to `totals` how many of the components from `first` on reach each set or are in it. */
function addSlice(condensed: Digraph, setOf: Uint32Array, first: number, totals: Uint32Array): void {
  const bits = new Uint32Array(condensed.count * wordsPerPass);
  const last = Math.min(first + wordsPerPass * 32, setOf.length);
  for (let node = first; node < last; node++) {
    const word = (setOf[node] ?? 0) * wordsPerPass + ((node - first) >>> 5);
    bits[word] = (bits[word] ?? 0) | (1 << (node & 31));
  }
  // Edges lead from higher to lower sets, so going down every ancestor is complete before it is passed on.
  for (let set = condensed.count - 1; set >= 0; set--) {
    const row = set * wordsPerPass;
    const end = condensed.into.starts[set + 1] ?? 0;
    for (let slot = condensed.into.starts[set] ?? 0; slot < end; slot++) {
      const ancestor = (condensed.from[condensed.into.edges[slot] ?? 0] ?? 0) * wordsPerPass;
      for (let word = 0; word < wordsPerPass; word++) {
        bits[row + word] = (bits[row + word] ?? 0) | (bits[ancestor + word] ?? 0);
      }
    }
    for (let word = 0; word < wordsPerPass; word++)
      totals[set] = (totals[set] ?? 0) + ones(bits[row + word] ?? 0);
  }
}

/** Number of set bits: Warren, "Hacker's Delight", figure 5-2. */
function ones(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
