import { edgesAt } from "../graph/graph.ts";
import type { Relation } from "../schema/relation.ts";
import { confidences } from "../schema/relation.ts";
import { effects, type RelationType, relationTypes } from "../schema/relation-types.ts";
import type { Card } from "./cards.ts";
import { followed } from "./followed.ts";
import type { ViewEdge } from "./graph-view.ts";
import type { ViewModel, ViewRequest } from "./view-request.ts";

/** Card of each drawn component. */
export type CardOf = ReadonlyMap<number, Card>;

/** One arrow per pair of cards and direction, in the order of the cards, with all relations between them. */
export function drawnEdges(
  model: ViewModel,
  request: ViewRequest,
  cards: readonly Card[],
  cardOf: CardOf,
): readonly ViewEdge[] {
  const { graph } = model;
  const follow = followed(graph, request);
  const between = new Map<string, { from: string; to: string; relations: Relation[] }>();
  for (const card of cards) {
    for (const node of card.members) {
      for (const edge of edgesAt(graph.needs, node)) {
        const other = cardOf.get(graph.to[edge] ?? -1);
        const relation = graph.relations[edge];
        if (!other || !relation || other === card || !follow(edge)) continue;
        const id = edgeId(card.id, other.id);
        const known = between.get(id);
        if (known) known.relations.push(relation);
        else between.set(id, { from: card.id, to: other.id, relations: [relation] });
      }
    }
  }
  return [...between].map(([id, { from, to, relations }]) => ({ id, from, to, ...merged(model, relations) }));
}

/** Id of the arrow between two cards. */
export function edgeId(from: string, to: string): string {
  return `${from} → ${to}`;
}

function merged(model: ViewModel, relations: readonly Relation[]): Omit<ViewEdge, "id" | "from" | "to"> {
  const types = [...new Set(relations.map(({ type }) => type))];
  const redundancy = relations.find((relation) => relation.redundancy)?.redundancy;
  const asOf = relations.find((relation) => relation.asOf)?.asOf;
  return {
    types,
    words: types.map((type) => relationTypes[type].words).join(", "),
    effect: effects.find((effect) => types.some((type) => relationTypes[type].effect === effect)) ?? "none",
    certainty:
      confidences.find((sure) => relations.some(({ confidence }) => confidence === sure)) ?? "inferred",
    strength: relations.some(({ strength }) => strength === "hard") ? "hard" : "soft",
    ...(redundancy !== undefined && { redundancy }),
    ...(asOf !== undefined && { asOf }),
    count: relations.length,
    contradiction: relations.some((relation) => isContradicted(model, relation)),
  };
}

/** Types of the relations that a contradiction can be about, by the finer name of its flag. */
const disputedTypes: Readonly<Record<string, readonly RelationType[]>> = {
  "several-answers": ["resolves-to", "attached-to"],
  "documented-two-ways": ["documented-by"],
  "other-host": ["runs-on"],
};

/** A contradiction about `from` is about this relation when it is of the disputed type and rests on nothing else. */
function isContradicted(model: ViewModel, { from, type, evidence }: Relation): boolean {
  return model
    .flagsOf(from)
    .some(
      (flag) =>
        flag.rule === "contradiction" &&
        disputedTypes[flag.detail ?? ""]?.includes(type) &&
        evidence.every((proof) => flag.evidence.includes(proof)),
    );
}
