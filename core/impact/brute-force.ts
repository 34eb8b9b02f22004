import type { Graph } from "../graph/graph.ts";
import type { Relation } from "../schema/relation.ts";
import { type Effect, effectOf } from "../schema/relation-types.ts";
import type { Action } from "./grade.ts";
import { type Fate, fateOf, handsOnOldContent } from "./need-ways.ts";
import type { ReachedGrade } from "./reached-lines.ts";

/** What `bruteForce` finds: grade and fewest hops of each id, and what is only counted. */
export type Found = {
  readonly grades: ReadonlyMap<string, { readonly grade: ReachedGrade; readonly hops: number }>;
  readonly beyond: number;
  readonly untouched: number;
};

type Depths = Map<string, number>;
const spreading = ["breaks", "alarms", "blind", "stale"] as const;
const certain = { breaks: "breaksNow", alarms: "alarms", blind: "blind", stale: "stale" } as const;

/**
 * For tests: the grades by relaxation over the plain list of relations until nothing changes. No queue, no
 * adjacency, no state numbers; it shares with the real thing only the tables of relation types.
 */
export function bruteForce(graph: Graph, subjects: readonly string[], action: Action): Found {
  const question = questionAbout(graph, subjects, action);
  const sure = certainDepths(question);
  const doubtful = doubtfulDepths(question, sure);
  const anyhow: Depths = new Map([...sure, ...doubtful]);
  until(anyhow, (offer) => {
    for (const relation of graph.relations)
      for (const [effect] of losses(relation, anyhow, false)) offer(`${relation.from} ${effect}`, 0);
  });
  const grades = new Map<string, { grade: ReachedGrade; hops: number }>();
  let beyond = 0;
  for (const { id } of graph.components) {
    if (subjects.includes(id)) continue;
    const worst = spreading.find((effect) => sure.has(`${id} ${effect}`));
    const likely = spreading.find((effect) => doubtful.has(`${id} ${effect}`));
    if (worst) grades.set(id, { grade: certain[worst], hops: sure.get(`${id} ${worst}`) ?? 0 });
    else if (likely) grades.set(id, { grade: "likely", hops: doubtful.get(`${id} ${likely}`) ?? 0 });
    else if (spreading.some((effect) => anyhow.has(`${id} ${effect}`))) beyond++;
  }
  const untouched = graph.relations.filter((relation) => question.fate(relation) === "untouched");
  return { grades, beyond, untouched: untouched.length };
}

type Question = {
  readonly graph: Graph;
  /** What the action does to a direct need of a subject; nothing for other relations. */
  readonly fate: (relation: Relation) => Fate | undefined;
};

function questionAbout(graph: Graph, subjects: readonly string[], action: Action): Question {
  const kindOf = new Map(graph.components.map(({ id, kind }) => [id, kind]));
  return {
    graph,
    fate: ({ to, type }) =>
      subjects.includes(to) && effectOf(type) !== "none"
        ? fateOf(action, type, kindOf.get(to) ?? "external")
        : undefined,
  };
}

function certainDepths(question: Question): Depths {
  const sure: Depths = new Map();
  until(sure, (offer) => {
    for (const relation of question.graph.relations) {
      for (const [effect, depth] of losses(relation, sure, question.fate(relation) === "carries")) {
        const alone = isSeen(relation) && relation.strength === "hard" ? depth : Number.POSITIVE_INFINITY;
        const lost = relation.redundancy ? failure(question, relation, effect, sure) : alone;
        offer(`${relation.from} ${effect}`, lost + 1);
      }
    }
  });
  return sure;
}

function doubtfulDepths({ graph, fate }: Question, sure: Depths): Depths {
  const doubtful: Depths = new Map();
  until(doubtful, (offer) => {
    for (const relation of graph.relations) {
      const touched = fate(relation) === "carries" || fate(relation) === "uncertain";
      const found = losses(relation, sure, touched);
      if (isCertainAlone(relation)) found.push(...losses(relation, doubtful, false));
      for (const [effect, depth] of found)
        if (!sure.has(`${relation.from} ${effect}`)) offer(`${relation.from} ${effect}`, depth + 1);
    }
  });
  return doubtful;
}

/** Repeats until no depth becomes smaller. */
function until(depths: Depths, round: (offer: (key: string, depth: number) => void) => void): void {
  for (let changed = true; changed; ) {
    changed = false;
    round((key, depth) => {
      if (depth >= (depths.get(key) ?? Number.POSITIVE_INFINITY)) return;
      depths.set(key, depth);
      changed = true;
    });
  }
}

/** What happens over a relation from what has happened at its far end, and after how many hops. */
function losses({ to, type }: Relation, depths: Depths, touched: boolean): [Effect, number][] {
  const effect = effectOf(type);
  if (effect === "none") return [];
  const found: [Effect, number][] = touched ? [[effect, 0]] : [];
  const broken = depths.get(`${to} breaks`);
  const alarmed = depths.get(`${to} alarms`);
  const old = depths.get(`${to} stale`);
  if (broken !== undefined) found.push([effect, broken]);
  if (alarmed !== undefined && effect === "alarms") found.push(["alarms", alarmed]);
  if (old !== undefined && (effect === "stale" || (effect === "breaks" && handsOnOldContent(type))))
    found.push(["stale", old]);
  return found;
}

/** Depth at which so many members of the group are lost that it fails. */
function failure({ graph, fate }: Question, relation: Relation, effect: Effect, sure: Depths): number {
  const { from, type, redundancy = "" } = relation;
  const members = new Map<string, number>();
  for (const other of graph.relations) {
    if (other.from !== from || other.type !== type || other.redundancy !== redundancy || !isSeen(other))
      continue;
    for (const [own, depth] of losses(other, sure, fate(other) === "carries"))
      if (own === effect) members.set(other.to, Math.min(depth, members.get(other.to) ?? depth));
  }
  const [needed = 0, of = 0] = redundancy.split("-of-").map(Number);
  const lost = [...members.values()].sort((a, b) => a - b);
  return lost[Math.max(0, of - needed)] ?? Number.POSITIVE_INFINITY;
}

function isSeen({ confidence }: Relation): boolean {
  return confidence === "seen";
}

/** Whether the loss of this one thing is enough for certain. */
function isCertainAlone(relation: Relation): boolean {
  if (!isSeen(relation)) return false;
  if (!relation.redundancy) return relation.strength === "hard";
  const [needed = 0, of = 0] = relation.redundancy.split("-of-").map(Number);
  return of <= needed;
}
