import fc from "fast-check";
import type { Flag, RuleId, Severity } from "../audit/flag.ts";
import { arbitraryGraph, graphOf } from "../graph/arbitrary-graph.ts";
import { buildGraph, type Graph } from "../graph/graph.ts";
import { componentKinds } from "../schema/component-kinds.ts";
import type { GraphView } from "./graph-view.ts";
import { firstRequest, groupings, layoutNames, type ViewModel, type ViewRequest } from "./view-request.ts";

/** For tests: a flag of a rule about a component. */
export function flagOf(component: string, rule: RuleId, severity: Severity, more: Partial<Flag> = {}): Flag {
  const texts = { message: "For a test.", remedy: "None.", evidence: [] };
  return { component, rule, severity, ...texts, dependents: 0, ...more };
}

/** For tests: a model of a graph and the flags given. */
export function modelOf(graph: Graph, flags: readonly Flag[] = []): ViewModel {
  return { graph, flagsOf: (id) => flags.filter(({ component }) => component === id) };
}

/** For tests: the request a page starts with, changed. */
export function requestOf(change: Partial<ViewRequest>): ViewRequest {
  return { ...firstRequest, ...change };
}

const mostNodes = 12;
const rules = ["undocumented", "untracked-config", "contradiction", "blind-spot"] as const;
const facts = fc.record({
  kind: fc.constantFrom(...componentKinds.slice(0, 4)),
  source: fc.constantFrom("source0:x", "source1:x", "source2:x"),
  severity: fc.constantFrom("critical", "warning", "info", undefined),
  rule: fc.constantFrom(...rules),
});

/** For tests: c0 needs c1 needs c2 needs c3 needs c4, and c5 needs c3 too. */
export const chain = graphOf(6, [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [5, 3],
]);

/** For tests: ids of the drawn components in alphabetical order. */
export function shownIds(view: GraphView): string[] {
  return view.nodes.map(({ id }) => id).sort();
}

/** For property tests: a small graph of several kinds with some flags, and something to ask of it. */
export function arbitraryView(): fc.Arbitrary<{ readonly model: ViewModel; readonly request: ViewRequest }> {
  const each = fc.array(facts, { minLength: mostNodes, maxLength: mostNodes });
  return fc.tuple(arbitraryGraph(mostNodes, 24), each).chain(([plain, known]) => {
    const components = plain.components.map((component, node) => ({
      ...component,
      kind: known[node]?.kind ?? "service",
      evidence: [known[node]?.source ?? "source0:x"],
    }));
    const graph = buildGraph(components, plain.relations);
    const flags = components.flatMap(({ id }, node) => {
      const { severity, rule } = known[node] ?? {};
      return severity && rule ? [flagOf(id, rule, severity)] : [];
    });
    return requests(graph).map((request) => ({ model: modelOf(graph, flags), request }));
  });
}

function requests(graph: Graph): fc.Arbitrary<ViewRequest> {
  const id = fc.constantFrom(...graph.components.map((component) => component.id), "unknown");
  const ids = fc.array(id, { maxLength: 3 });
  const place = fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }) });
  const places = fc.dictionary(id, place, { maxKeys: 4 });
  const filter = fc.record(
    {
      hiddenKinds: fc.subarray([...componentKinds.slice(0, 4)], { maxLength: 2 }),
      onlyFlagged: fc.constantFrom("critical", "warning", "info"),
      hiddenSources: fc.subarray(["source0", "source1"]),
      matched: fc.subarray(graph.components.map((component) => component.id)),
      hardOnly: fc.boolean(),
    },
    { requiredKeys: ["hiddenKinds"] },
  );
  return fc.record({
    focus: fc.option(id),
    neededBy: fc.nat({ max: 3 }),
    needs: fc.nat({ max: 3 }),
    focusMode: fc.boolean(),
    expanded: ids,
    folded: ids,
    hidden: ids,
    pinned: places,
    placed: places,
    filter,
    groupBy: fc.constantFrom(...groupings),
    foldedGroups: fc.subarray(["group:kind:service", "group:kind:host", "group:source:source0"]),
    layout: fc.constantFrom(...layoutNames),
    budget: fc.integer({ min: 1, max: 14 }),
  });
}
