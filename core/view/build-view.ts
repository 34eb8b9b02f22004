import { bridgesOver } from "./bridges.ts";
import { type CardOf, drawnEdges } from "./drawn-edges.ts";
import type { GraphView } from "./graph-view.ts";
import { legendOf } from "./legend.ts";
import { narrowingsFor } from "./narrowings.ts";
import { placeCards } from "./placement.ts";
import { scopeOf } from "./scope.ts";
import { viewGroups } from "./view-groups.ts";
import { viewNode } from "./view-node.ts";
import type { ViewModel, ViewRequest } from "./view-request.ts";
import { viewInWords } from "./view-words.ts";

/**
 * The drawn graph for a request: what is considered, less what the filter takes, as cards, the most important
 * within the budget; then arrows, bridges over what is missing between, and places. Pure: equal input gives
 * an equal view. A focus that is not in the graph counts as none.
 */
export function buildView(model: ViewModel, asked: ViewRequest): GraphView {
  const known = asked.focus !== null && model.graph.indexOf.has(asked.focus);
  const request = known ? asked : { ...asked, focus: null };
  const scope = scopeOf(model, request);
  const cards = scope.cards.slice(0, scope.limit);
  const cardOf: CardOf = new Map(cards.flatMap((card) => card.members.map((node) => [node, card] as const)));
  const edges = drawnEdges(model, request, cards, cardOf);
  const joined = new Set(edges.map(({ id }) => id));
  const { bridges, more } = bridgesOver(model.graph, cards, cardOf, scope.removed, joined);
  const { at, headings } = placeCards(model, request, cards, [...edges, ...bridges]);
  const places = new Map(cards.map((card, number) => [card, at[number] ?? { x: 0, y: 0 }]));
  return {
    focus: request.focus,
    nodes: cards.flatMap((card) => (card.folded ? [] : [viewNode(model, scope, card, cardOf, places)])),
    groups: viewGroups(model, cards, places),
    edges,
    bridges,
    moreBridges: more,
    headings,
    shown: cards.length,
    total: scope.cards.length,
    narrowings: scope.cards.length > cards.length ? narrowingsFor(model, request, scope) : [],
    legend: legendOf(model, request, scope, cardOf),
    words: viewInWords(model, request, cards.length, scope.cards.length),
  };
}
