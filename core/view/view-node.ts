import { cardBadges } from "./badges.ts";
import type { Card, Places } from "./cards.ts";
import type { CardOf } from "./drawn-edges.ts";
import type { ViewNode } from "./graph-view.ts";
import { kinds } from "./kinds.ts";
import { neighboursOf } from "./neighbours.ts";
import type { Scope } from "./scope.ts";
import { shortLabel } from "./short-label.ts";
import type { ViewModel } from "./view-request.ts";

/** A card of one component, with all that is drawn on it. */
export function viewNode(
  model: ViewModel,
  scope: Scope,
  card: Card,
  cardOf: CardOf,
  places: Places,
): ViewNode {
  const node = card.members[0] ?? -1;
  const { id = "", kind = "external", name = "" } = model.graph.components[node] ?? {};
  const { badges, more } = cardBadges(model.flagsOf(id));
  const missing = (side: "needs" | "neededBy") =>
    neighboursOf(model.graph, node, side).filter((other) => !cardOf.has(other)).length;
  return {
    ...(places.get(card) ?? { x: 0, y: 0 }),
    id,
    kind,
    name,
    label: shortLabel(name),
    family: kinds[kind].family,
    badges,
    moreBadges: more,
    ...(card.worst && { worst: card.worst }),
    distance: card.distance,
    isFocus: node === scope.focus,
    hiddenNeeds: missing("needs"),
    hiddenNeededBy: missing("neededBy"),
    ...(card.group && { group: card.group.id }),
  };
}
