import type { Graph } from "../graph/graph.ts";
import { effects } from "../schema/relation-types.ts";
import { handsOnOldContent } from "./need-ways.ts";

/** Effects as numbers, worst first: positions in `effects`. */
export const breaks = effects.indexOf("breaks");
export const alarms = effects.indexOf("alarms");
export const stale = effects.indexOf("stale");
/** What can happen to a thing: `effects` without `none`. */
export const effectCount = effects.length - 1;

/** No group. */
export const alone = -1;

/** What following relations needs of each of them, in flat arrays: looking it up in objects costs ten times that. */
export type EdgeFacts = {
  /** For each effect of the needed thing and each relation, `effect * relations + relation`: what happens, or `nothing`. */
  readonly outcome: Uint8Array;
  /** 1: that it happens is not certain, whatever the action: soft, or not seen. */
  readonly doubtful: Uint8Array;
  /** Group of relations that stand in for each other, or `alone`. */
  readonly group: Int32Array;
  /** The first relation of the same group to the same component: two relations to one member lose it once. */
  readonly member: Uint32Array;
  /** By group: how many members can be lost before it fails. */
  readonly spare: Int32Array;
};

/** Outcome of a relation over which nothing happens. */
export const nothing = effects.indexOf("none");

const factsByGraph = new WeakMap<Graph, EdgeFacts>();

/** Worked out once for each graph. */
export function edgeFactsOf(graph: Graph): EdgeFacts {
  const known = factsByGraph.get(graph);
  if (known) return known;
  const facts: EdgeFacts = {
    outcome: outcomes(graph),
    doubtful: Uint8Array.from(graph.relations, ({ strength, confidence, redundancy }) =>
      confidence !== "seen" || (strength === "soft" && !redundancy) ? 1 : 0,
    ),
    ...groups(graph),
  };
  factsByGraph.set(graph, facts);
  return facts;
}

/**
 * What happens to `from` when something happened to `to`: what is broken hands on every effect; what alarms only
 * alarms; what goes blind nothing; what goes stale makes stale whoever takes content from it, and breaks nobody.
 */
function outcomes(graph: Graph): Uint8Array {
  const count = graph.relations.length;
  const outcome = new Uint8Array(effectCount * count).fill(nothing);
  graph.relations.forEach(({ type }, edge) => {
    const effect = effects.indexOf(graph.effects[edge] ?? "none");
    outcome[breaks * count + edge] = effect;
    if (effect === alarms) outcome[alarms * count + edge] = alarms;
    if (effect <= stale && effect !== alarms && handsOnOldContent(type))
      outcome[stale * count + edge] = stale;
  });
  return outcome;
}

/** Relations of one component with the same type and the same `N-of-M` stand in for each other. */
function groups(graph: Graph): Pick<EdgeFacts, "group" | "member" | "spare"> {
  const group = new Int32Array(graph.relations.length).fill(alone);
  const member = Uint32Array.from(graph.relations, (_, edge) => edge);
  const spare: number[] = [];
  const groupOf = new Map<string, number>();
  const memberOf = new Map<string, number>();
  graph.relations.forEach(({ from, to, type, redundancy }, edge) => {
    if (redundancy === undefined) return;
    const key = `${from} ${type} ${redundancy}`;
    const number = groupOf.get(key) ?? spare.length;
    if (number === spare.length) {
      const [needed = 0, of = 0] = redundancy.split("-of-").map(Number);
      groupOf.set(key, number);
      spare.push(Math.max(0, of - needed));
    }
    group[edge] = number;
    member[edge] = memberOf.get(`${number} ${to}`) ?? edge;
    memberOf.set(`${number} ${to}`, member[edge] ?? edge);
  });
  return { group, member, spare: Int32Array.from(spare) };
}
