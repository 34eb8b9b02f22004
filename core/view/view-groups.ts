import { allBadges, type BadgeId, badgeIds, worse } from "./badges.ts";
import type { Card, Places } from "./cards.ts";
import type { ViewGroup } from "./graph-view.ts";
import type { ViewModel } from "./view-request.ts";

/** The groups of the drawn cards, in the order of their most important one; empty when nothing is grouped. */
export function viewGroups(model: ViewModel, cards: readonly Card[], places: Places): readonly ViewGroup[] {
  const byGroup = new Map<string, Card[]>();
  for (const card of cards) {
    if (!card.group) continue;
    const known = byGroup.get(card.group.id);
    if (known) known.push(card);
    else byGroup.set(card.group.id, [card]);
  }
  return [...byGroup.values()].map((members) => viewGroup(model, members, places));
}

function viewGroup(model: ViewModel, members: readonly Card[], places: Places): ViewGroup {
  const foldedCard = members.find(({ folded }) => folded);
  // A focus out of a folded group has a card of its own, and the group's card counts the others.
  const cards = foldedCard ? [foldedCard] : members;
  const mean = (axis: "x" | "y") =>
    Math.round(cards.reduce((sum, card) => sum + (places.get(card)?.[axis] ?? 0), 0) / cards.length);
  const nodes = cards.flatMap((card) => card.members);
  const worst = worse(cards.map((card) => card.worst));
  return {
    x: mean("x"),
    y: mean("y"),
    id: members[0]?.group?.id ?? "",
    label: members[0]?.group?.label ?? "",
    count: nodes.length,
    ...(worst && { worst }),
    badges: badgeCounts(model, nodes),
    folded: foldedCard !== undefined,
    distance: cards.reduce(
      (near, { distance }) => (Math.abs(distance) < Math.abs(near) ? distance : near),
      cards[0]?.distance ?? 0,
    ),
  };
}

function badgeCounts(model: ViewModel, nodes: readonly number[]): ViewGroup["badges"] {
  const counts = new Map<BadgeId, number>();
  for (const node of nodes) {
    for (const { id } of allBadges(model.flagsOf(model.graph.components[node]?.id ?? ""))) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return badgeIds.flatMap((id) => ({ id, count: counts.get(id) ?? 0 })).filter(({ count }) => count > 0);
}
