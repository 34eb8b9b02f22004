import type { Graph } from "../graph/graph.ts";
import { alone, type EdgeFacts, edgeFactsOf, effectCount, nothing } from "./edge-facts.ts";
import type { Action } from "./grade.ts";
import { type Fate, fateOf } from "./need-ways.ts";

/**
 * What happens to the components of a graph when something is done to some of them. A state is an effect on a
 * component, certain or with one step that is not: `((sure ? 0 : 1) * effectCount + effect) * components + node`.
 * Arrays have one entry per state; `depth` is -1 where it was not reached, and the others then mean nothing.
 */
export type Spread = {
  /** Fewest steps from a subject. */
  readonly depth: Int32Array;
  /** Last relation of the shortest chain, of the first in the file among equals. */
  readonly via: Int32Array;
  /** State of the component at the far end of `via`; -1 where that is a subject. */
  readonly before: Int32Array;
  /** By group of relations: how many of its members are lost for certain, per effect on what needs them. */
  readonly lost: Int32Array;
  /** States that were reached: the certain ones, then the others, each nearest first. */
  readonly order: readonly [Uint32Array, Uint32Array];
  /** Direct needs of the subjects that the action does not touch. */
  readonly untouched: number;
  /** Components that only chains with two or more uncertain steps reach. */
  readonly beyond: number;
};

/** Number of the state in which `effect` happens to a component. */
function stateOf(count: number, node: number, effect: number, sure: boolean): number {
  return ((sure ? 0 : effectCount) + effect) * count + node;
}

const runs = new WeakMap<Graph, Spreading>();

/**
 * Follows what the action does from the subjects, given by position, in O(components + relations reached). The
 * arrays are used again by the next call for the same graph: making them anew takes longer than most walks.
 */
export function spread(graph: Graph, subjects: readonly number[], action: Action): Spread {
  const run = runs.get(graph) ?? new Spreading(graph);
  runs.set(graph, run);
  run.begin(action);
  run.certain(subjects);
  run.uncertain(subjects);
  const beyond = run.beyond(subjects);
  return { ...run.reached, order: run.order(), untouched: run.untouched, beyond };
}

/** One run, in three passes over the same relations: what is certain, what takes one doubt, and what more. */
class Spreading {
  readonly reached;
  untouched = 0;
  readonly #graph: Graph;
  readonly #facts: EdgeFacts;
  #action: Action = "remove";
  readonly #count: number;
  readonly #edges: number;
  /** States in the order in which they are followed, and how many there are. */
  readonly #sure: Uint32Array;
  #sureCount = 0;
  readonly #unsure: Uint32Array;
  #unsureCount = 0;
  /** One bit per effect: the member at this relation is already counted as lost. */
  readonly #counted: Uint8Array;
  /** What more doubts reach: effect and component. */
  readonly #far: Uint8Array;
  #farList: number[] = [];

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#facts = edgeFactsOf(graph);
    this.#count = graph.components.length;
    this.#edges = graph.relations.length;
    const states = 2 * effectCount * this.#count;
    this.reached = {
      depth: new Int32Array(states).fill(-1),
      via: new Int32Array(states).fill(-1),
      before: new Int32Array(states).fill(-1),
      lost: new Int32Array(this.#facts.spare.length * effectCount),
    };
    this.#sure = new Uint32Array(states / 2);
    this.#unsure = new Uint32Array(states / 2);
    this.#counted = new Uint8Array(this.#edges);
    this.#far = new Uint8Array(states / 2);
  }

  /** Takes back what the run before left in the arrays. */
  begin(action: Action): void {
    const { depth, lost } = this.reached;
    for (const state of this.#sure.subarray(0, this.#sureCount)) depth[state] = -1;
    for (const state of this.#unsure.subarray(0, this.#unsureCount)) depth[state] = -1;
    for (const state of this.#farList) this.#far[state] = 0;
    lost.fill(0);
    this.#counted.fill(0);
    this.#farList = [];
    this.#sureCount = 0;
    this.#unsureCount = 0;
    this.untouched = 0;
    this.#action = action;
  }

  /** First pass: steps that are certain. A group fails when more members are lost than it has to spare. */
  certain(subjects: readonly number[]): void {
    for (const node of subjects) {
      this.#fromSubject(node, (edge, effect, fate) => {
        if (fate === "untouched") this.untouched++;
        else if (fate === "carries" && this.#happens(edge, effect)) this.#reach(edge, effect, true, -1);
      });
    }
    for (let head = 0; head < this.#sureCount; head++) {
      const state = this.#sure[head] ?? 0;
      this.#follow(state, (edge, effect) => {
        if (this.#happens(edge, effect)) this.#reach(edge, effect, true, state);
      });
    }
  }

  /** Second pass: exactly one step that is not. Nearest first, from both kinds of states at once. */
  uncertain(subjects: readonly number[]): void {
    const { depth } = this.reached;
    for (const node of subjects) {
      this.#fromSubject(node, (edge, effect, fate) => {
        if (fate !== "untouched") this.#reach(edge, effect, false, -1);
      });
    }
    let sure = 0;
    let unsure = 0;
    while (sure < this.#sureCount || unsure < this.#unsureCount) {
      const near = this.#sure[sure] ?? 0;
      const far = this.#unsure[unsure] ?? 0;
      const takeSure =
        unsure >= this.#unsureCount || (sure < this.#sureCount && (depth[near] ?? 0) <= (depth[far] ?? 0));
      if (takeSure) {
        sure++;
        this.#follow(near, (edge, effect) => this.#reach(edge, effect, false, near));
      } else {
        unsure++;
        this.#follow(far, (edge, effect) => {
          if (this.#isCertain(edge)) this.#reach(edge, effect, false, far);
          else this.#reachFar(edge, effect);
        });
      }
    }
  }

  order(): readonly [Uint32Array, Uint32Array] {
    return [this.#sure.subarray(0, this.#sureCount), this.#unsure.subarray(0, this.#unsureCount)];
  }

  /** Third pass: everything else that relations lead to, counted by component. */
  beyond(subjects: readonly number[]): number {
    for (let at = 0; at < this.#farList.length; at++) {
      this.#follow(this.#farList[at] ?? 0, (edge, effect) => this.#reachFar(edge, effect));
    }
    const counted = new Uint8Array(this.#count);
    for (const node of subjects) counted[node] = 1;
    let count = 0;
    for (const place of this.#farList) {
      const node = place % this.#count;
      if (counted[node] === 0 && !this.#isReached(node)) count++;
      counted[node] = 1;
    }
    return count;
  }

  #fromSubject(node: number, visit: (edge: number, effect: number, fate: Fate) => void): void {
    const { neededBy, relations, components } = this.#graph;
    const kind = components[node]?.kind ?? "external";
    const end = neededBy.starts[node + 1] ?? 0;
    for (let slot = neededBy.starts[node] ?? 0; slot < end; slot++) {
      const edge = neededBy.edges[slot] ?? 0;
      const relation = relations[edge];
      const effect = this.#facts.outcome[edge] ?? nothing;
      if (!relation || effect === nothing) continue;
      visit(edge, effect, fateOf(this.#action, relation.type, kind));
    }
  }

  #follow(state: number, visit: (edge: number, effect: number) => void): void {
    const { neededBy } = this.#graph;
    const { outcome } = this.#facts;
    const node = state % this.#count;
    const from = (((state / this.#count) | 0) % effectCount) * this.#edges;
    const end = neededBy.starts[node + 1] ?? 0;
    for (let slot = neededBy.starts[node] ?? 0; slot < end; slot++) {
      const edge = neededBy.edges[slot] ?? 0;
      const effect = outcome[from + edge] ?? nothing;
      if (effect !== nothing) visit(edge, effect);
    }
  }

  /** Whether this certain loss makes `effect` happen for certain; counts a lost member of a group. */
  #happens(edge: number, effect: number): boolean {
    const { doubtful, group, member, spare } = this.#facts;
    if (doubtful[edge] === 1) return false;
    const number = group[edge] ?? alone;
    if (number === alone) return true;
    const own = member[edge] ?? edge;
    const bit = 1 << effect;
    const slot = number * effectCount + effect;
    const { lost } = this.reached;
    if (((this.#counted[own] ?? 0) & bit) === 0) {
      this.#counted[own] = (this.#counted[own] ?? 0) | bit;
      lost[slot] = (lost[slot] ?? 0) + 1;
    }
    return (lost[slot] ?? 0) > (spare[number] ?? 0);
  }

  /** Whether what happens to `to` happens to `from` for certain, however many members of its group are left. */
  #isCertain(edge: number): boolean {
    const { doubtful, group, spare } = this.#facts;
    const number = group[edge] ?? alone;
    return doubtful[edge] === 0 && (number === alone || spare[number] === 0);
  }

  #reach(edge: number, effect: number, sure: boolean, before: number): void {
    const { depth, via, before: befores } = this.reached;
    const node = this.#graph.from[edge] ?? 0;
    const certain = stateOf(this.#count, node, effect, true);
    if (!sure && (depth[certain] ?? -1) !== -1) return;
    const state = sure ? certain : certain + effectCount * this.#count;
    const steps = before === -1 ? 1 : (depth[before] ?? 0) + 1;
    const known = depth[state] ?? -1;
    if (known !== -1 && (known < steps || (via[state] ?? 0) <= edge)) return;
    via[state] = edge;
    befores[state] = before;
    if (known !== -1) return;
    depth[state] = steps;
    if (sure) this.#sure[this.#sureCount++] = state;
    else this.#unsure[this.#unsureCount++] = state;
  }

  #reachFar(edge: number, effect: number): void {
    const place = effect * this.#count + (this.#graph.from[edge] ?? 0);
    const { depth } = this.reached;
    if (this.#far[place] === 1 || (depth[place] ?? -1) !== -1) return;
    if ((depth[place + effectCount * this.#count] ?? -1) !== -1) return;
    this.#far[place] = 1;
    this.#farList.push(place);
  }

  #isReached(node: number): boolean {
    for (let row = 0; row < 2 * effectCount; row++) {
      if ((this.reached.depth[row * this.#count + node] ?? -1) !== -1) return true;
    }
    return false;
  }
}
