import type { FailureSystem } from "./failure-system.ts";

/** Losses followed in one pass: 32 words per set stay in the processor's cache at 10,000 components. */
const words = 32;
const lossesPerPass = words * 32;

/** What one pass found out about the losses of `sources[first]`, `sources[first + 1]`, … */
export type Pass = {
  readonly first: number;
  /** 32 words per set; bit `b` of word `w` is set where the set fails when `sources[first + 32w + b]` is lost. */
  readonly rows: Uint32Array;
  /** The same for each redundant need: whether it is not met any more. */
  readonly needRows: Uint32Array;
};

/** Words of a row in a pass. */
export const wordsPerRow = words;

/**
 * Follows the loss of each source alone through the fault tree, and hands over what fails, 1,024 sources at
 * a time: memory grows with the number of components and not with its square.
 *
 * What fails with what is the least solution of B(c) = {c} ∪ ⋃ B(hard need) ∪ ⋃ {d in B of enough members of
 * a redundant need}, worked out on bitsets: the data flow equation of dominators (Allen and Cocke, "Graph
 * theoretic constructs for program control flow analysis", 1972) with the voting gates of fault trees (Vesely
 * et al., "Fault Tree Handbook", NUREG-0492, 1981); its members are the cut sets of order one.
 */
export function* losses(system: FailureSystem, sources: readonly number[]): Generator<Pass> {
  for (let first = 0; first < sources.length; first += lossesPerPass) {
    const rows = new Uint32Array(system.edges.count * words);
    const needRows = new Uint32Array(system.needs.length * words);
    sources.slice(first, first + lossesPerPass).forEach((node, bit) => {
      const word = (system.setOf[node] ?? 0) * words + (bit >>> 5);
      rows[word] = (rows[word] ?? 0) | (1 << (bit & 31));
    });
    for (const block of system.blocks) settle(system, block, { first, rows, needRows });
    yield { first, rows, needRows };
  }
}

/** One round is enough but for sets that fail with each other over redundant needs. */
function settle(system: FailureSystem, block: readonly number[], pass: Pass): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const set of block) if (failsWith(system, set, pass) && block.length > 1) changed = true;
  }
}

const none: readonly number[] = [];

/** Adds to the row of a set what it fails with; says whether that was news. */
function failsWith({ edges, needs, needsBySet }: FailureSystem, set: number, pass: Pass): boolean {
  const { rows } = pass;
  let news = 0;
  const end = edges.out.starts[set + 1] ?? 0;
  for (let slot = edges.out.starts[set] ?? 0; slot < end; slot++) {
    news |= unite(rows, set, rows, edges.to[edges.out.edges[slot] ?? 0] ?? 0);
  }
  for (const need of needs.length > 0 ? (needsBySet.get(set) ?? none) : none) {
    const { members, failures } = needs[need] ?? { members: [], failures: 1 };
    if (failures > members.length) continue;
    atLeast(failures, members, pass, need);
    news |= unite(rows, set, pass.needRows, need);
  }
  return news !== 0;
}

/** Bits that were added, of all words in one. */
function unite(into: Uint32Array, target: number, from: Uint32Array, source: number): number {
  let added = 0;
  for (let word = 0; word < words; word++) {
    const old = into[target * words + word] ?? 0;
    const sum = old | (from[source * words + word] ?? 0);
    added |= sum ^ old;
    into[target * words + word] = sum;
  }
  return added;
}

/** Sets the bits that at least `count` of the members have: `reached[n]` has those of n members so far. */
function atLeast(count: number, members: readonly number[], { rows, needRows }: Pass, need: number): void {
  const reached = new Uint32Array(count + 1);
  for (let word = 0; word < words; word++) {
    reached.fill(0).fill(-1, 0, 1);
    for (const member of members) {
      const bits = rows[member * words + word] ?? 0;
      for (let n = count; n > 0; n--) reached[n] = (reached[n] ?? 0) | ((reached[n - 1] ?? 0) & bits);
    }
    needRows[need * words + word] = reached[count] ?? 0;
  }
}
