import { type Candidates, candidatesFor } from "./candidates.ts";
import { type Card, cardsOf, limitFor } from "./cards.ts";
import { passesFilter } from "./filter.ts";
import { withoutFolded } from "./fold.ts";
import type { ViewModel, ViewRequest } from "./view-request.ts";

/** What a request asks for, before the budget. */
export type Scope = {
  /** Everything considered, before the filter. */
  readonly considered: ReadonlyMap<number, number>;
  /** What filter and hiding took out of it. */
  readonly removed: ReadonlySet<number>;
  readonly focus: number | undefined;
  /** What is left, most important first. */
  readonly cards: readonly Card[];
  /** Most cards to draw. */
  readonly limit: number;
};

/**
 * Folding comes before the filter: what hangs on something filtered out still hangs on it, and must not
 * vanish as if it were folded away. Grouping comes last, so that a folded group counts what it shows.
 */
export function scopeOf(model: ViewModel, request: ViewRequest): Scope {
  const candidates = withoutFolded(model.graph, candidatesFor(model, request), request.folded);
  const passes = passesFilter(model, request);
  const kept: [number, number][] = [];
  const removed = new Set<number>();
  for (const [node, distance] of candidates.distance) {
    const component = model.graph.components[node];
    if (component && passes(component)) kept.push([node, distance]);
    else removed.add(node);
  }
  const left: Candidates = { ...candidates, distance: new Map(kept) };
  return {
    considered: candidates.distance,
    removed,
    focus: candidates.focus,
    cards: cardsOf(model, request, left),
    limit: limitFor(request, candidates),
  };
}
