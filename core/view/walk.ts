import type { GraphView, ViewGroup, ViewNode } from "./graph-view.ts";
import { kinds } from "./kinds.ts";

export type Direction = "left" | "right" | "up" | "down" | "home";

type WalkCard = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly distance: number;
  readonly words: string;
};

/** Cards beside a card: those it hangs on (`anchor`), from top to bottom. */
type Siblings = { readonly relation: "need this" | "this needs" | "here"; readonly ids: readonly string[] };

/**
 * Where an arrow key leads: left to the nearest card in height that needs this one, right to the nearest
 * it needs (or back to where one came from), up and down among the cards that hang on the same one on the same side (without one: those of the
 * same column), home to the focus. Bridges are walked like arrows. Undefined where there is nowhere to go.
 * @param anchorId card from which the selected one was reached; without it the one nearest to the focus counts
 */
export function walk(
  view: GraphView,
  selectedId: string,
  direction: Direction,
  anchorId?: string,
): string | undefined {
  const cards = walkCards(view);
  const selected = cards.get(selectedId);
  if (direction === "home") return view.focus !== null && cards.has(view.focus) ? view.focus : undefined;
  if (!selected) return undefined;
  if (direction === "left" || direction === "right") {
    const beyond = beside(view, cards, selectedId, direction);
    return (beyond.find(({ id }) => id === anchorId) ?? nearest(selected, beyond))?.id;
  }
  const { ids } = siblings(view, cards, selected, anchorId);
  const at = ids.indexOf(selectedId);
  return at < 0 ? undefined : ids[direction === "up" ? at - 1 : at + 1];
}

/**
 * What a screen reader hears after a move: "3 of 5 that need this: NAME, config file, critical, untracked".
 * Empty for a card that is not drawn.
 * @param anchorId as for `walk`
 */
export function announcement(view: GraphView, selectedId: string, anchorId?: string): string {
  const cards = walkCards(view);
  const selected = cards.get(selectedId);
  if (!selected) return "";
  if (selectedId === view.focus) return `Focus: ${selected.words}`;
  const { relation, ids } = siblings(view, cards, selected, anchorId);
  const place = `${ids.indexOf(selectedId) + 1} of ${ids.length}`;
  const group = relation === "here" ? "in this column" : `that ${relation}`;
  return `${place} ${group}: ${selected.words}`;
}

function walkCards(view: GraphView): ReadonlyMap<string, WalkCard> {
  const cards: WalkCard[] = [
    ...view.nodes.map((node) => ({ ...node, words: nodeInWords(node) })),
    ...view.groups.filter(({ folded }) => folded).map((group) => ({ ...group, words: groupInWords(group) })),
  ];
  return new Map(cards.map((card) => [card.id, card]));
}

/** Name, kind, worst severity and badges of a card in words; also its accessible name. */
export function nodeInWords(node: ViewNode): string {
  const more =
    node.moreBadges > 0 ? [`${node.moreBadges} more ${node.moreBadges === 1 ? "flag" : "flags"}`] : [];
  const badges = node.badges.map(({ label }) => label);
  return [node.name, kinds[node.kind].label, ...(node.worst ? [node.worst] : []), ...badges, ...more].join(
    ", ",
  );
}

/** The same for a folded group. */
export function groupInWords(group: ViewGroup): string {
  const members = `${group.count} ${group.count === 1 ? "component" : "components"}`;
  return [group.label, `group of ${members}`, ...(group.worst ? [group.worst] : [])].join(", ");
}

function beside(
  view: GraphView,
  cards: ReadonlyMap<string, WalkCard>,
  id: string,
  side: "left" | "right",
): readonly WalkCard[] {
  const links = [...view.edges, ...view.bridges];
  const ids =
    side === "left"
      ? links.filter(({ to }) => to === id).map(({ from }) => from)
      : links.filter(({ from }) => from === id).map(({ to }) => to);
  return [...new Set(ids)].flatMap((other) => cards.get(other) ?? []).sort(topDown);
}

function topDown(a: WalkCard, b: WalkCard): number {
  return a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1);
}

function nearest(to: WalkCard, among: readonly WalkCard[]): WalkCard | undefined {
  let best: WalkCard | undefined;
  for (const card of among) if (!best || Math.abs(card.y - to.y) < Math.abs(best.y - to.y)) best = card;
  return best;
}

function siblings(
  view: GraphView,
  cards: ReadonlyMap<string, WalkCard>,
  selected: WalkCard,
  anchorId: string | undefined,
): Siblings {
  const needed = beside(view, cards, selected.id, "right");
  const needing = beside(view, cards, selected.id, "left");
  const inwards = (card: WalkCard) => Math.abs(card.distance) < Math.abs(selected.distance);
  const near = [...needed, ...needing];
  const anchor = near.find(({ id }) => id === anchorId) ?? nearest(selected, near.filter(inwards));
  if (!anchor) return { relation: "here", ids: column(cards, selected) };
  const side = needed.includes(anchor) ? "left" : "right";
  const relation = side === "left" ? "need this" : "this needs";
  return { relation, ids: beside(view, cards, anchor.id, side).map(({ id }) => id) };
}

/** Half a card: columns of the flow layout are further apart. */
const columnReach = 84;

function column(cards: ReadonlyMap<string, WalkCard>, selected: WalkCard): readonly string[] {
  const same = [...cards.values()].filter(({ x }) => Math.abs(x - selected.x) < columnReach);
  return same.sort(topDown).map(({ id }) => id);
}
