import type { Relation } from "../../core/schema/relation.ts";
import { type Effect, type RelationType, relationTypes } from "../../core/schema/relation-types.ts";

export type Side = "needs" | "neededBy";

/** Relations of one type on one side of a component. */
export type RelationGroup = {
  readonly type: RelationType;
  /** "reads" for what it needs, "reads this" for what needs it. */
  readonly words: string;
  readonly meaning: string;
  readonly effect: Effect;
  readonly relations: readonly Relation[];
};

/** What happens to the one that needs when the other goes away, in two or three words. */
export const effectWords: Readonly<Record<Effect, string>> = {
  breaks: "breaks without it",
  alarms: "alarms without it",
  blind: "goes blind without it",
  stale: "goes stale without it",
  none: "nothing breaks",
};

const typeOrder = Object.keys(relationTypes);

/** Groups by type, in the order of the types: what breaks first, what does nothing last. */
export function relationGroups(relations: readonly Relation[], side: Side): readonly RelationGroup[] {
  const byType = new Map<RelationType, Relation[]>();
  for (const relation of relations) {
    const group = byType.get(relation.type);
    if (group) group.push(relation);
    else byType.set(relation.type, [relation]);
  }
  return [...byType]
    .map(([type, group]): RelationGroup => {
      const { words, meaning, effect } = relationTypes[type];
      return { type, words: side === "needs" ? words : `${words} this`, meaning, effect, relations: group };
    })
    .sort((a, b) => typeOrder.indexOf(a.type) - typeOrder.indexOf(b.type));
}

/** The groups cut after the first `most` relations. */
export function firstRelations(groups: readonly RelationGroup[], most: number): readonly RelationGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const relations = group.relations.slice(0, left);
    left -= relations.length;
    return relations.length > 0 ? [{ ...group, relations }] : [];
  });
}

/** What is less than certain or less than hard about a relation, each in a word or two. */
export function relationMarks({ strength, redundancy, confidence }: Relation): readonly string[] {
  const share = redundancy?.replace("-of-", " of ");
  return [
    ...(share ? [share] : []),
    ...(strength === "soft" && !share ? ["soft"] : []),
    ...(confidence === "seen" ? [] : [confidence]),
  ];
}
