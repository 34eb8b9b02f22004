/** What a closure needs of an edge: it reads "`from` needs `to`". */
export type Arrow = { readonly id: string; readonly from: string; readonly to: string };

/** Everything drawn that a component needs and that needs it, at any distance. */
export type Closures = {
  /** Edges on the way to what it needs. */
  readonly needs: ReadonlySet<string>;
  /** Edges on the way from what needs it. */
  readonly neededBy: ReadonlySet<string>;
  /** Components on either side, and itself. */
  readonly components: ReadonlySet<string>;
};

/**
 * Both closures of a component over the drawn edges, each edge once per side. Breadth first over at most a
 * few hundred edges; the canvas library is never asked (its own is 2,600 times slower).
 */
export function closuresOf(arrows: readonly Arrow[], id: string): Closures {
  const needs = follow(groupBy(arrows, "from"), id, "to");
  const neededBy = follow(groupBy(arrows, "to"), id, "from");
  return {
    needs: needs.edges,
    neededBy: neededBy.edges,
    components: new Set([...needs.components, ...neededBy.components]),
  };
}

/** The component, its direct neighbours, and the edges between it and them. */
export function neighbourhoodOf(arrows: readonly Arrow[], id: string) {
  const edges = arrows.filter((arrow) => arrow.from === id || arrow.to === id);
  return {
    edges: new Set(edges.map((edge) => edge.id)),
    components: new Set([id, ...edges.flatMap((edge) => [edge.from, edge.to])]),
  };
}

type End = "from" | "to";

function groupBy(arrows: readonly Arrow[], end: End): ReadonlyMap<string, readonly Arrow[]> {
  const groups = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    const group = groups.get(arrow[end]);
    if (group) group.push(arrow);
    else groups.set(arrow[end], [arrow]);
  }
  return groups;
}

function follow(leaving: ReadonlyMap<string, readonly Arrow[]>, start: string, farEnd: End) {
  const components = new Set([start]);
  const edges = new Set<string>();
  for (const component of components) {
    for (const arrow of leaving.get(component) ?? []) {
      edges.add(arrow.id);
      components.add(arrow[farEnd]);
    }
  }
  return { components, edges };
}
