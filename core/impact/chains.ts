import type { Graph } from "../graph/graph.ts";
import type { Hop } from "../graph/hop-schema.ts";
import { doubtAbout } from "./doubt.ts";
import { alone, type EdgeFacts, edgeFactsOf, effectCount } from "./edge-facts.ts";
import type { Action } from "./grade.ts";
import { doubtOf, fateOf } from "./need-ways.ts";
import type { Spread } from "./spread.ts";
import { type Step, stepsOf } from "./step-words.ts";

/** How one state of a spread came about, from the component to the subject. */
export type Chain = {
  readonly hops: Hop[];
  /** Components from the first need to the subject. */
  readonly via: string[];
  /** Of all steps, each piece once. */
  readonly evidence: string[];
  /** What follows the component's name: "reads a, which refers to b". */
  readonly words: string;
  /** The step that is not certain. */
  readonly uncertain: { readonly hop: number; readonly why: string } | undefined;
};

/** What chains are told from. */
type Source = {
  readonly graph: Graph;
  readonly facts: EdgeFacts;
  readonly spread: Spread;
  readonly action: Action;
  readonly stepOver: (edge: number) => Step;
  readonly chainOf: (state: number) => Chain;
};

/**
 * Tells how states came about. Chains share their ends: each is its first step before the chain of its first
 * need, so the words of thousands cost no more than their first steps.
 */
export function chainsOf(graph: Graph, spread: Spread, action: Action): (state: number) => Chain {
  const made: Chain[] = [];
  const states: number[] = [];
  const places = placesFor(graph);
  const chainOf = (state: number): Chain => {
    const place = places[state] ?? 0;
    const known = states[place] === state ? made[place] : undefined;
    if (known) return known;
    const chain = makeChain(source, state);
    places[state] = made.length;
    states.push(state);
    made.push(chain);
    return chain;
  };
  const source = { graph, facts: edgeFactsOf(graph), spread, action, stepOver: stepsOf(graph), chainOf };
  return chainOf;
}

const placesByGraph = new WeakMap<Graph, Uint32Array>();

/**
 * Where the chain of each state stands in the list of those made. What an earlier use left is told by the state
 * not being the same, so the array need not be cleared.
 */
function placesFor(graph: Graph): Uint32Array {
  const places = placesByGraph.get(graph) ?? new Uint32Array(2 * effectCount * graph.components.length);
  placesByGraph.set(graph, places);
  return places;
}

function makeChain(source: Source, state: number): Chain {
  const { spread, chainOf, stepOver } = source;
  const origin = spread.before[state] ?? -1;
  const rest = origin === -1 ? undefined : chainOf(origin);
  const { hop, words: plain } = stepOver(spread.via[state] ?? 0);
  const words = withLosses(source, state, plain);
  const uncertain = uncertainStep(source, state, rest);
  if (!rest) return { hops: [hop], via: [hop.to], evidence: hop.evidence, words, uncertain };
  return {
    hops: before(hop, rest.hops),
    via: before(hop.to, rest.via),
    evidence: joined(hop.evidence, rest.evidence),
    words: `${words}, which ${rest.words}`,
    uncertain,
  };
}

/** A group that fails says so: the brackets name how many are needed, this how many are lost. */
function withLosses(source: Source, state: number, words: string): string {
  const { facts, spread } = source;
  const group = facts.group[spread.via[state] ?? 0] ?? alone;
  if (group === alone || !isSure(source, state)) return words;
  const lost = lostOf(source, state);
  return lost > (facts.spare[group] ?? 0) ? words.replace(/\)$/, `, ${lost} lost)`) : words;
}

function isSure({ graph }: Source, state: number): boolean {
  return state < effectCount * graph.components.length;
}

/** Members of the group of the first step that are lost for certain, as to what happens in this state. */
function lostOf({ graph, facts, spread }: Source, state: number): number {
  const group = facts.group[spread.via[state] ?? 0] ?? alone;
  const effect = ((state / graph.components.length) | 0) % effectCount;
  return group === alone ? 0 : (spread.lost[group * effectCount + effect] ?? 0);
}

function uncertainStep(source: Source, state: number, rest: Chain | undefined): Chain["uncertain"] {
  if (isSure(source, state)) return undefined;
  if (rest?.uncertain) return { hop: rest.uncertain.hop + 1, why: rest.uncertain.why };
  const { graph, spread, action } = source;
  const edge = spread.via[state] ?? 0;
  const relation = graph.relations[edge];
  const kind = graph.components[graph.to[edge] ?? 0]?.kind;
  if (!relation || !kind) return undefined;
  const byAction = !rest && fateOf(action, relation.type, kind) === "uncertain";
  return { hop: 0, why: byAction ? doubtOf(action) : doubtAbout(relation, lostOf(source, state)) };
}

/** One item and then a list. Thousands of lists are made so: `concat` and spreading make a second one each time. */
function before<T>(first: T, rest: readonly T[]): T[] {
  const list = new Array<T>(rest.length + 1);
  list[0] = first;
  for (let at = 0; at < rest.length; at++) list[at + 1] = rest[at] as T;
  return list;
}

function joined(first: string[], rest: string[]): string[] {
  if (first.every((item) => rest.includes(item))) return rest;
  return first.filter((item) => !rest.includes(item)).concat(rest);
}
