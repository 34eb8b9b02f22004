import { edgesAt, type Graph } from "../graph/graph.ts";
import type { Card } from "./cards.ts";
import { type CardOf, edgeId } from "./drawn-edges.ts";
import type { ViewBridge } from "./graph-view.ts";

/** Bridges drawn per card at most: more lines than that say nothing. */
const mostPerCard = 2;

/**
 * For every two drawn cards of which one needs the other over removed components alone, a bridge that counts
 * those between them. Cards joined by an arrow anyway need none. Shortest gaps first; `more` is the number
 * left out because there would be too many.
 */
export function bridgesOver(
  graph: Graph,
  cards: readonly Card[],
  cardOf: CardOf,
  removed: ReadonlySet<number>,
  joined: ReadonlySet<string>,
): { readonly bridges: readonly ViewBridge[]; readonly more: number } {
  if (removed.size === 0) return { bridges: [], more: 0 };
  const ahead = new Map(cards.map((card) => [card, reach(graph, card, "needs", cardOf, removed)]));
  const behind = new Map(cards.map((card) => [card, reach(graph, card, "neededBy", cardOf, removed)]));
  const gaps = [...ahead].flatMap(([from, { cards: beyond }]) =>
    [...beyond].map(([to, hops]) => ({ from, to, hops })),
  );
  const open = gaps
    .filter(({ from, to }) => !joined.has(edgeId(from.id, to.id)))
    .sort((a, b) => a.hops - b.hops);
  const bridges = open.slice(0, mostPerCard * cards.length).map(({ from, to }): ViewBridge => {
    const behindTo = behind.get(to)?.removed;
    const between = [...(ahead.get(from)?.removed.keys() ?? [])].filter((node) => behindTo?.has(node));
    const hiddenIds = between.flatMap((node) => graph.components[node]?.id ?? []);
    return { from: from.id, to: to.id, hiddenIds, count: hiddenIds.length };
  });
  return { bridges, more: open.length - bridges.length };
}

/** Hops to the removed components that a card reaches through removed ones alone, and to the cards beyond. */
type Reach = { readonly removed: ReadonlyMap<number, number>; readonly cards: ReadonlyMap<Card, number> };

function reach(
  graph: Graph,
  card: Card,
  side: "needs" | "neededBy",
  cardOf: CardOf,
  removed: ReadonlySet<number>,
): Reach {
  const farEnd = side === "needs" ? graph.to : graph.from;
  const passed = new Map<number, number>();
  const beyond = new Map<Card, number>();
  const step = (node: number, hops: number) => {
    for (const edge of edgesAt(graph[side], node)) {
      const next = farEnd[edge] ?? -1;
      if (removed.has(next) && !passed.has(next)) passed.set(next, hops);
      const other = cardOf.get(next);
      // One hop is an arrow, and a way back to the card itself is no bridge.
      if (other && other !== card && hops > 1 && !beyond.has(other)) beyond.set(other, hops);
    }
  };
  for (const member of card.members) step(member, 1);
  // Entries added while it is being walked are handed out too: breadth first.
  for (const [node, hops] of passed) step(node, hops + 1);
  return { removed: passed, cards: beyond };
}
