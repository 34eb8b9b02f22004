import type { Flag } from "../../core/audit/flag.ts";
import { chainTo, dependents } from "../../core/graph/closure.ts";
import { dependentCounts } from "../../core/graph/dependent-counts.ts";
import { buildGraph, type Graph } from "../../core/graph/graph.ts";
import { shortestPaths } from "../../core/graph/paths.ts";
import { structureOf } from "../../core/graph/structure.ts";
import { flow } from "../../core/layout/flow.ts";
import { type LayoutInput, type Positions, usualCards } from "../../core/layout/layout-input.ts";
import { rings } from "../../core/layout/rings.ts";
import { buildView } from "../../core/view/build-view.ts";
import { firstRequest, type ViewModel, type ViewRequest } from "../../core/view/view-request.ts";
import { generateWorkspace } from "./generate.ts";
import { percentiles, type Row } from "./row.ts";

const full = { components: 10_000, relations: 30_000 };

/** Measures graph, layout and view; the bar is in SEARCH-AND-GRAPH. */
export function rows(): Row[] {
  const graph = graphOf(full.components, full.relations);
  return [
    ...layoutRows(200, 400, 1.5),
    ...layoutRows(1_000, 2_500, 20),
    ...layoutRows(full.components, full.relations, 120),
    ...graphRows(graph),
    ...closureRows(graph),
    ...viewRows(graph),
  ];
}

function graphOf(components: number, relations: number): Graph {
  const workspace = generateWorkspace({ components, relations, runbooks: 0 });
  return buildGraph(workspace.components, workspace.relations);
}

function layoutRows(components: number, relations: number, most: number): Row[] {
  const { from, to } = graphOf(components, relations);
  const input: LayoutInput = { ...usualCards(components), from, to };
  const times = sample(components > 5_000 ? 9 : 60, () => flow(input));
  const placed = flow(input);
  const size = `${components} cards, ${relations} arrows`;
  return [
    timed(`flow layout, ${size}, ${quality(input, placed)}`, times, { median: most }),
    timed(
      `rings layout, ${size}`,
      sample(components > 5_000 ? 5 : 20, () => rings(input)),
    ),
  ];
}

/** Share of arrows that point right, and of pairs of arrows that cross (of the first 1,000 arrows). */
function quality({ from, to }: LayoutInput, { x, y }: Positions): string {
  const right = from.filter((card, arrow) => (x[card] ?? 0) < (x[to[arrow] ?? 0] ?? 0)).length;
  const side = (a: number, b: number, c: number) =>
    ((x[b] ?? 0) - (x[a] ?? 0)) * ((y[c] ?? 0) - (y[a] ?? 0)) -
    ((y[b] ?? 0) - (y[a] ?? 0)) * ((x[c] ?? 0) - (x[a] ?? 0));
  const some = Math.min(1_000, from.length);
  let pairs = 0;
  let crossing = 0;
  for (let first = 0; first < some; first++) {
    for (let second = first + 1; second < some; second++) {
      const [a = 0, b = 0, c = 0, d = 0] = [from[first], to[first], from[second], to[second]];
      if (a === c || a === d || b === c || b === d) continue;
      pairs++;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) crossing++;
    }
  }
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  return `${percent(right, from.length)} pointing right, ${percent(crossing, pairs)} crossing`;
}

function graphRows(graph: Graph): Row[] {
  const ends = spread(graph, 100);
  const paths = ends.flatMap((from, at) =>
    sample(1, () => shortestPaths(graph, from, ends[(at + 7) % 100] ?? 0, 4)),
  );
  return [
    timed(
      "graph: build the adjacency",
      sample(15, () => buildGraph(graph.components, graph.relations)),
    ),
    timed(
      "graph: dependents of every component",
      sample(15, () => dependentCounts(graph)),
      { median: 60 },
    ),
    timed(
      "graph: single points, recovery cycles, redundancy",
      sample(15, () => structureOf(graph)),
      { median: 50 },
    ),
    timed("graph: four shortest paths", paths),
  ];
}

/** All dependents with depth and reason, against the closure one would write with maps of ids. */
function closureRows(graph: Graph): Row[] {
  const starts = spread(graph, 500);
  const byId = new Map<string, { readonly from: string }[]>(graph.components.map(({ id }) => [id, []]));
  for (const relation of graph.relations) byId.get(relation.to)?.push(relation);
  const hard = { effects: ["breaks", "alarms"], hardOnly: true } as const;
  const own = steady(starts, (start) => dependents(graph, start));
  const maps = steady(starts, (start) => withMaps(byId, graph.components[start]?.id ?? ""));
  const ratio = percentiles(maps).p95 / percentiles(own).p95;
  const reached = dependents(graph, starts[0] ?? 0).order.length;
  return [
    { ...timed(`graph: all dependents of one component (${reached})`, own, { p95: 1 }), ratio: round(ratio) },
    timed(
      "graph: the hard ones that break or alarm",
      steady(starts, (start) => dependents(graph, start, hard)),
      { p95: 1 },
    ),
    timed("graph: all dependents with plain maps of ids", maps),
    timed(
      "graph: all dependents with every reason",
      steady(starts.slice(0, 100), (start) => reasons(graph, start)),
    ),
  ];
}

/** The median of three runs for each start, far apart: what else the machine does must not decide. */
function steady(starts: readonly number[], run: (start: number) => unknown): number[] {
  const runs = [0, 1, 2].map(() => starts.flatMap((start) => sample(1, () => run(start))));
  return starts.map((_, at) => percentiles(runs.map((times) => times[at] ?? 0)).median);
}

function reasons(graph: Graph, start: number): number {
  const closure = dependents(graph, start);
  let steps = 0;
  for (const node of closure.order) steps += chainTo(graph, closure, node).length;
  return steps;
}

function withMaps(byId: ReadonlyMap<string, readonly { readonly from: string }[]>, start: string): number {
  const depth = new Map([[start, 0]]);
  for (const [id, hops] of depth) {
    for (const { from } of byId.get(id) ?? []) if (!depth.has(from)) depth.set(from, hops + 1);
  }
  return depth.size;
}

/** Components from the whole range, busy ones included. */
function spread(graph: Graph, count: number): number[] {
  return Array.from({ length: count }, (_, at) => (at * 7919) % graph.components.length);
}

function viewRows(graph: Graph): Row[] {
  const model: ViewModel = { graph, flagsOf: flagsFor(graph) };
  const around: ViewRequest = { ...firstRequest, focus: busiest(graph), neededBy: 2, needs: 2 };
  const first = buildView(model, around);
  const placed = Object.fromEntries(first.nodes.map(({ id, x, y }) => [id, { x, y }]));
  const expanded = [first.nodes.find(({ hiddenNeeds, isFocus }) => hiddenNeeds > 0 && !isFocus)?.id ?? ""];
  const requests: readonly (readonly [string, ViewRequest])[] = [
    ["round a focus", around],
    ["the same, one expanded, all placed", { ...around, expanded, placed }],
    ["the same, two kinds hidden", { ...around, filter: { hiddenKinds: ["host", "script"] } }],
    ["the same, as rings", { ...around, layout: "rings" }],
    ["start", firstRequest],
    ["everything by kind, groups open", { ...firstRequest, groupBy: "kind" }],
  ];
  return requests.map(([name, request]) => {
    const { shown, total } = buildView(model, request);
    const times = sample(30, () => buildView(model, request));
    return timed(`view: ${name}, ${shown} of ${total} cards`, times, { median: 100 });
  });
}

function busiest(graph: Graph): string {
  let most = 0;
  const degree = (node: number) =>
    (graph.neededBy.starts[node + 1] ?? 0) - (graph.neededBy.starts[node] ?? 0);
  for (let node = 1; node < graph.components.length; node++) if (degree(node) > degree(most)) most = node;
  return graph.components[most]?.id ?? "";
}

/** Every tenth component is flagged. */
function flagsFor(graph: Graph): (id: string) => readonly Flag[] {
  const flags = new Map<string, readonly Flag[]>();
  graph.components.forEach(({ id }, node) => {
    if (node % 10 !== 0) return;
    const severity = node % 30 === 0 ? "critical" : "warning";
    const texts = { message: "Made for the benchmark.", remedy: "None.", evidence: [] };
    flags.set(id, [{ rule: "undocumented", severity, component: id, ...texts, dependents: 0 }]);
  });
  return (id) => flags.get(id) ?? [];
}

function sample(count: number, run: () => unknown): number[] {
  return Array.from({ length: count }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

function timed(name: string, samples: readonly number[], most: { median?: number; p95?: number } = {}): Row {
  const measured = percentiles(samples);
  const [key] = Object.keys(most) as ("median" | "p95")[];
  const row: Row = { name, median: round(measured.median), p95: round(measured.p95), unit: "ms" };
  if (!key) return row;
  return { ...row, target: `${key} ≤ ${most[key]}`, held: measured[key] <= (most[key] ?? 0) };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
