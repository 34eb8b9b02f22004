import type { Narrowing } from "./graph-view.ts";
import { groupOf } from "./grouping.ts";
import { kinds } from "./kinds.ts";
import { type Scope, scopeOf } from "./scope.ts";
import type { ViewModel, ViewRequest } from "./view-request.ts";

/** How many are offered. */
const offered = 3;

/**
 * Ways to make a view smaller that has more cards than it may draw, with the number each would leave: first
 * those that then fit, the one that leaves most in front; then the others, the one that leaves least in
 * front. Ways that would change nothing or leave nothing but the focus are not offered.
 */
export function narrowingsFor(model: ViewModel, request: ViewRequest, scope: Scope): readonly Narrowing[] {
  const least = scope.focus === undefined ? 1 : 2;
  const possible = [...changes(model, request, scope)].map(({ label, change }): Narrowing => {
    return { label, change, count: scopeOf(model, { ...request, ...change }).cards.length };
  });
  const fits = (narrowing: Narrowing) => narrowing.count <= scope.limit;
  return possible
    .filter(({ count }) => count >= least && count < scope.cards.length)
    .sort((a, b) => Number(fits(b)) - Number(fits(a)) || (fits(a) ? b.count - a.count : a.count - b.count))
    .slice(0, offered);
}

type Change = { readonly label: string; readonly change: Partial<ViewRequest> };

function* changes(model: ViewModel, request: ViewRequest, scope: Scope): Generator<Change> {
  const { filter } = request;
  if (!filter.hardOnly)
    yield { label: "Only hard relations", change: { filter: { ...filter, hardOnly: true } } };
  if (filter.onlyFlagged !== "critical") {
    yield { label: "Only critical flags", change: { filter: { ...filter, onlyFlagged: "critical" } } };
  }
  if (filter.onlyFlagged === undefined || filter.onlyFlagged === "info") {
    const change = { filter: { ...filter, onlyFlagged: "warning" as const } };
    yield { label: "Only critical flags and warnings", change };
  }
  if (scope.focus !== undefined) yield* fewerHops(request);
  const kind = commonestKind(model, scope);
  if (kind) {
    const change = { filter: { ...filter, hiddenKinds: [...filter.hiddenKinds, kind] } };
    yield { label: `Without ${lowerFirst(kinds[kind].plural)}`, change };
  }
  if (request.groupBy === "none") yield { label: "Grouped by kind", change: groupedByKind(model, scope) };
}

function* fewerHops({ needs, neededBy, focusMode, expanded }: ViewRequest): Generator<Change> {
  if (needs > 1) yield { label: "Needs 1 hop", change: { needs: 1 } };
  if (neededBy > 1) yield { label: "Needed by 1 hop", change: { neededBy: 1 } };
  if (needs > 1 && neededBy > 1) yield { label: "1 hop each way", change: { needs: 1, neededBy: 1 } };
  if (needs > 0) yield { label: "Only what needs it", change: { needs: 0 } };
  if (neededBy > 0) yield { label: "Only what it needs", change: { neededBy: 0 } };
  if (!focusMode && expanded.length > 0) yield { label: "Focus mode", change: { focusMode: true } };
}

/** Of the cards, the focus aside: hiding what there is most of helps most. */
function commonestKind({ graph }: ViewModel, scope: Scope) {
  const counts = new Map<keyof typeof kinds, number>();
  for (const { members, folded } of scope.cards) {
    const kind = graph.components[members[0] ?? -1]?.kind;
    if (kind && !folded && members[0] !== scope.focus) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function groupedByKind({ graph }: ViewModel, scope: Scope): Partial<ViewRequest> {
  const groups = new Set<string>();
  const nodes = scope.focus === undefined ? graph.components.keys() : scope.considered.keys();
  for (const node of nodes) {
    const group = groupOf(graph, node, "kind");
    if (group) groups.add(group.id);
  }
  return { groupBy: "kind", foldedGroups: [...groups] };
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
