import type { Severity } from "../audit/flag.ts";
import { severityOrder, worse, worstSeverity } from "./badges.ts";
import type { Candidates } from "./candidates.ts";
import { groupOf } from "./grouping.ts";
import { budgetOf, type Point, type ViewModel, type ViewRequest } from "./view-request.ts";

/** One thing to draw: a component, or a folded group with all its members. */
export type Card = {
  readonly id: string;
  readonly members: readonly number[];
  readonly distance: number;
  readonly worst: Severity | undefined;
  /** Group of the component, or of all members. */
  readonly group: { readonly id: string; readonly label: string } | undefined;
  readonly folded: boolean;
};

/** Centre of each card. */
export type Places = ReadonlyMap<Card, Point>;

/**
 * Candidates as cards, members of a folded group in one; most important first: the focus, then the nearer,
 * then the worse, then as the candidates come. The focus is a card of its own even where its group is folded.
 */
export function cardsOf(model: ViewModel, request: ViewRequest, candidates: Candidates): readonly Card[] {
  const foldedGroups = new Set(request.foldedGroups);
  const cards = new Map<string, { -readonly [K in keyof Card]: Card[K] } & { members: number[] }>();
  for (const [node, distance] of candidates.distance) {
    const id = model.graph.components[node]?.id ?? "";
    const group = groupOf(model.graph, node, request.groupBy);
    const folded = group !== undefined && foldedGroups.has(group.id) && node !== candidates.focus;
    const worst = worstSeverity(model.flagsOf(id));
    const key = folded ? group.id : id;
    const known = cards.get(key);
    if (known) {
      known.members.push(node);
      known.worst = worse([known.worst, worst]);
      if (Math.abs(distance) < Math.abs(known.distance)) known.distance = distance;
    } else cards.set(key, { id: key, members: [node], distance, worst, group, folded });
  }
  return [...cards.values()].sort(
    (a, b) =>
      Math.abs(a.distance) - Math.abs(b.distance) ||
      (candidates.cap === undefined ? severityOrder(a.worst) - severityOrder(b.worst) : 0),
  );
}

/** Most cards that are drawn of these. */
export function limitFor(request: ViewRequest, candidates: Candidates): number {
  return Math.min(budgetOf(request), candidates.cap ?? Number.POSITIVE_INFINITY);
}
