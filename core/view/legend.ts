import { componentKinds } from "../schema/component-kinds.ts";
import type { CardOf } from "./drawn-edges.ts";
import type { LegendRow } from "./graph-view.ts";
import { kinds } from "./kinds.ts";
import type { Scope } from "./scope.ts";
import type { ViewModel, ViewRequest } from "./view-request.ts";

/** Kinds drawn or filtered out here, in their usual order. */
export function legendOf(
  model: ViewModel,
  request: ViewRequest,
  scope: Scope,
  cardOf: CardOf,
): readonly LegendRow[] {
  const count = (nodes: Iterable<number>) => {
    const counts = new Map<string, number>();
    for (const node of nodes) {
      const kind = model.graph.components[node]?.kind ?? "";
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  };
  const shown = count(cardOf.keys());
  const filtered = count(scope.removed);
  return componentKinds
    .filter((kind) => shown.has(kind) || filtered.has(kind))
    .map((kind) => ({
      kind,
      label: kinds[kind].plural,
      family: kinds[kind].family,
      shown: shown.get(kind) ?? 0,
      filtered: filtered.get(kind) ?? 0,
      off: request.filter.hiddenKinds.includes(kind),
    }));
}
