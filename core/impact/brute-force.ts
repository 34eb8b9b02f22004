import type { Graph } from "../graph/graph.ts";
import type { Relation } from "../schema/relation.ts";
import { type Effect, effectOf } from "../schema/relation-types.ts";
import type { Action } from "./grade.ts";
import { fateOf, handsOnOldContent } from "./need-ways.ts";
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
  const asked = new Set(subjects);
  const kindOf = new Map(graph.components.map(({ id, kind }) => [id, kind]));
  const fate = ({ to, type }: Relation) => fateOf(action, type, kindOf.get(to) ?? "external");
  const touching = (relation: Relation) => asked.has(relation.to) && effectOf(relation.type) !== "none";

  const sure: Depths = new Map();
  until(sure, (offer) => {
    for (const relation of graph.relations) {
      for (const [effect, depth] of losses(
        relation,
        sure,
        touching(relation) && fate(relation) === "carries",
      )) {
        const needed = relation.redundancy
          ? failure(graph, relation, effect, sure, asked, fate)
          : isSeen(relation) && relation.strength === "hard"
            ? depth
            : Number.POSITIVE_INFINITY;
        offer(`${relation.from} ${effect}`, needed + 1);
      }
    }
  });

  const doubtful: Depths = new Map();
  until(doubtful, (offer) => {
    for (const relation of graph.relations) {
      const touched = touching(relation) && fate(relation) !== "untouched";
      for (const [effect, depth] of losses(relation, sure, touched))
        if (!sure.has(`${relation.from} ${effect}`)) offer(`${relation.from} ${effect}`, depth + 1);
      if (!isCertainAlone(relation)) continue;
      for (const [effect, depth] of losses(relation, doubtful, false))
        if (!sure.has(`${relation.from} ${effect}`)) offer(`${relation.from} ${effect}`, depth + 1);
    }
  });

  const anyhow: Depths = new Map([...sure, ...doubtful]);
  until(anyhow, (offer) => {
    for (const relation of graph.relations)
      for (const [effect] of losses(relation, anyhow, false)) offer(`${relation.from} ${effect}`, 0);
  });

  const grades = new Map<string, { grade: ReachedGrade; hops: number }>();
  let beyond = 0;
  for (const { id } of graph.components) {
    if (asked.has(id)) continue;
    const worst = spreading.find((effect) => sure.has(`${id} ${effect}`));
    const likely = spreading.find((effect) => doubtful.has(`${id} ${effect}`));
    if (worst) grades.set(id, { grade: certain[worst], hops: sure.get(`${id} ${worst}`) ?? 0 });
    else if (likely) grades.set(id, { grade: "likely", hops: doubtful.get(`${id} ${likely}`) ?? 0 });
    else if (spreading.some((effect) => anyhow.has(`${id} ${effect}`))) beyond++;
  }
  const untouched = graph.relations.filter(
    (relation) => touching(relation) && fate(relation) === "untouched",
  );
  return { grades, beyond, untouched: untouched.length };
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
function failure(
  graph: Graph,
  { from, type, redundancy = "" }: Relation,
  effect: Effect,
  sure: Depths,
  asked: ReadonlySet<string>,
  fate: (relation: Relation) => string,
): number {
  const members = new Map<string, number>();
  for (const other of graph.relations) {
    if (other.from !== from || other.type !== type || other.redundancy !== redundancy || !isSeen(other))
      continue;
    const touched = asked.has(other.to) && fate(other) === "carries";
    for (const [own, depth] of losses(other, sure, touched))
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
