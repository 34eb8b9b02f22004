import type { Graph } from "../graph/graph.ts";
import { effects } from "../schema/relation-types.ts";
import { chainsOf } from "./chains.ts";
import { effectCount } from "./edge-facts.ts";
import type { Action, Grade } from "./grade.ts";
import type { ImpactLine } from "./impact-schema.ts";
import type { Spread } from "./spread.ts";

/** Grades that relations lead to, by the effect that is certain; `likely` for any that is not. */
const certainGrades = ["breaksNow", "alarms", "blind", "stale"] as const satisfies Grade[];
export type ReachedGrade = (typeof certainGrades)[number] | "likely";

/** Everything relations lead to, once, under its strongest grade; nearest first, then as in the files. */
export function reachedLines(
  graph: Graph,
  spread: Spread,
  subjects: readonly number[],
  action: Action,
): Readonly<Record<ReachedGrade, ImpactLine[]>> {
  const states = statesByGrade(graph, spread, new Set(subjects));
  const chainOf = chainsOf(graph, spread, action);
  const lineOf = (state: number): ImpactLine => {
    const { via, hops, evidence, uncertain, words } = chainOf(state);
    const { id, name } = graph.components[state % graph.components.length] ?? { id: "", name: "" };
    const effect = effects[((state / graph.components.length) | 0) % effectCount] ?? "none";
    const because = `${name} ${words}`;
    return uncertain
      ? { id, type: "component", name, via, because, effect, hops, evidence, uncertain }
      : { id, type: "component", name, via, because, effect, hops, evidence };
  };
  return {
    breaksNow: states.breaksNow.map(lineOf),
    alarms: states.alarms.map(lineOf),
    blind: states.blind.map(lineOf),
    stale: states.stale.map(lineOf),
    likely: states.likely.map(lineOf),
  };
}

function statesByGrade(
  graph: Graph,
  spread: Spread,
  subjects: ReadonlySet<number>,
): Readonly<Record<ReachedGrade, number[]>> {
  const states: Record<ReachedGrade, number[]> = {
    breaksNow: [],
    alarms: [],
    blind: [],
    stale: [],
    likely: [],
  };
  const count = graph.components.length;
  for (const node of nearestFirst(spread, count)) {
    const state = strongestState(spread, count, node);
    if (!subjects.has(node)) states[certainGrades[(state / count) | 0] ?? "likely"].push(state);
  }
  return states;
}

/**
 * Components that were reached, by the hops of their strongest state, then in the order of the files. Both are
 * put into one number, because sorting numbers is several times faster than asking a function.
 */
function* nearestFirst(spread: Spread, count: number): Generator<number> {
  const [sure, unsure] = spread.order;
  const keys = new Float64Array(sure.length + unsure.length);
  let used = 0;
  for (const states of [sure, unsure]) {
    for (const state of states) {
      const node = state % count;
      if (state === strongestState(spread, count, node))
        keys[used++] = (spread.depth[state] ?? 0) * count + node;
    }
  }
  for (const key of keys.subarray(0, used).sort()) yield key % count;
}

/** The worst of the certain effects on a component, else of those with one doubt; -1 where there is none. */
export function strongestState({ depth }: Spread, count: number, node: number): number {
  for (let row = 0; row < 2 * effectCount; row++) {
    if ((depth[row * count + node] ?? -1) !== -1) return row * count + node;
  }
  return -1;
}
