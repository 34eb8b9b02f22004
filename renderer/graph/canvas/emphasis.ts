import type { GraphView } from "../../../core/view/graph-view.ts";
import { type Arrow, closuresOf, neighbourhoodOf } from "./closures.ts";
import { bridgeId } from "./elements.ts";

/** What the drawing is to bring out. */
export type Attention = {
  readonly selected?: string | undefined;
  readonly hovered?: string | undefined;
  /** Id of the arrow that is selected instead of a card. */
  readonly chosenEdge?: string | undefined;
  /** Only ways from one component to another are drawn: all of it matters, so nothing is dimmed. */
  readonly isPath?: boolean | undefined;
};

/** Every state class that emphasis may set. */
export const stateClasses = [
  ...["ring", "dim", "faded", "close", "needs", "neededBy", "chosen"],
  ...["worded", "wordedAtTarget", "wordedAtSource"],
] as const;
type StateClass = (typeof stateClasses)[number];

/** Words at more arrows than this would cover the drawing; the arrow under the pointer still has its own. */
const mostWords = 24;

/**
 * State classes of each element that has some (UX §4): the selection's ring and closures, the rest dimmed to
 * 35 %; under the pointer one hop in full colour, the rest at 60 %; words at the arrows next to either.
 */
export function emphasis(view: GraphView, attention: Attention): ReadonlyMap<string, readonly StateClass[]> {
  const bridges = view.bridges.map((bridge) => ({ id: bridgeId(bridge), from: bridge.from, to: bridge.to }));
  const arrows: Arrow[] = [...view.edges, ...bridges];
  const cards = cardIds(view);
  const marks = new Marks();
  const { selected, hovered, chosenEdge, isPath } = attention;
  const known = selected !== undefined && cards.includes(selected) ? selected : undefined;
  if (known !== undefined) marks.add(known, "ring");
  if (chosenEdge !== undefined) markChosen(marks, arrows, cards, chosenEdge);
  else if (hovered !== undefined && hovered !== known && !isPath) markHover(marks, arrows, cards, hovered);
  else if (known !== undefined && !isPath) markSelection(marks, arrows, cards, known);
  if (isPath) for (const edge of view.edges) marks.add(edge.id, "close", "wordedAtTarget");
  const centre = hovered ?? known;
  if (centre !== undefined && chosenEdge === undefined && !isPath) markWords(marks, view, centre);
  return marks.classes;
}

function cardIds(view: GraphView): string[] {
  return [
    ...view.nodes.map(({ id }) => id),
    ...view.groups.flatMap(({ id, folded }) => (folded ? [id] : [])),
  ];
}

function markSelection(marks: Marks, arrows: readonly Arrow[], cards: readonly string[], id: string): void {
  const { needs, neededBy, components } = closuresOf(arrows, id);
  for (const arrow of arrows) {
    if (needs.has(arrow.id)) marks.add(arrow.id, "needs");
    else if (neededBy.has(arrow.id)) marks.add(arrow.id, "neededBy");
    else marks.add(arrow.id, "dim");
  }
  for (const card of cards) if (!components.has(card)) marks.add(card, "dim");
}

/** Under the pointer may be a card or an arrow. */
function markHover(marks: Marks, arrows: readonly Arrow[], cards: readonly string[], id: string): void {
  const arrow = arrows.find((known) => known.id === id);
  const around = arrow
    ? { edges: new Set([id]), components: new Set([arrow.from, arrow.to]) }
    : neighbourhoodOf(arrows, id);
  for (const edge of arrows) marks.add(edge.id, around.edges.has(edge.id) ? "close" : "faded");
  for (const card of cards) if (!around.components.has(card)) marks.add(card, "faded");
  if (arrow) marks.add(id, "worded");
}

function markChosen(marks: Marks, arrows: readonly Arrow[], cards: readonly string[], id: string): void {
  const chosen = arrows.find((arrow) => arrow.id === id);
  if (!chosen) return;
  for (const arrow of arrows) if (arrow !== chosen) marks.add(arrow.id, "dim");
  for (const card of cards) if (card !== chosen.from && card !== chosen.to) marks.add(card, "dim");
  marks.add(id, "chosen", "worded");
}

function markWords(marks: Marks, view: GraphView, id: string): void {
  const touching = view.edges.filter((edge) => edge.from === id || edge.to === id);
  if (touching.length > mostWords) return;
  for (const edge of touching) marks.add(edge.id, edge.from === id ? "wordedAtTarget" : "wordedAtSource");
}

class Marks {
  readonly classes = new Map<string, StateClass[]>();

  add(id: string, ...classes: readonly StateClass[]): void {
    const known = this.classes.get(id);
    if (known) known.push(...classes);
    else this.classes.set(id, [...classes]);
  }
}
