import type { Graph } from "../graph/graph.ts";
import type { Model } from "../model.ts";
import type { Runbook } from "../schema/runbook.ts";
import type { SearchIndex } from "../search/search.ts";
import type { Shard } from "../search/shard.ts";
import { type FactText, factTextsOf } from "./fact-texts.ts";
import type { NameFinder } from "./name-finder.ts";
import { buildWordIndex, holdingAll, type WordIndex } from "./word-index.ts";

const factsByGraph = new WeakMap<Graph, WordIndex>();

/** Texts of the components that hold all words of one of the names; the index is made at first use and kept. */
export function factsThatCouldName(
  graph: Graph,
  { texts }: NameFinder,
): readonly { readonly node: number; readonly facts: readonly FactText[] }[] {
  const index =
    factsByGraph.get(graph) ??
    buildWordIndex(graph.components.map((component) => factTextsOf(component).map(({ text }) => text)));
  factsByGraph.set(graph, index);
  const nodes = new Set(texts.flatMap((text) => holdingAll(index, text)));
  return [...nodes]
    .sort((a, b) => a - b)
    .map((node) => {
      const component = graph.components[node];
      return { node, facts: component ? factTextsOf(component) : [] };
    });
}

const runbooksByModel = new WeakMap<readonly Runbook[], ReadonlyMap<string, number>>();

/** Runbooks a section of which holds all words of one of the names, in their order. Asks the search index. */
export function runbooksThatCouldName(
  { index, workspace }: Pick<Model, "index" | "workspace">,
  { texts }: NameFinder,
): readonly Runbook[] {
  const { runbooks } = workspace;
  const positions = runbooksByModel.get(runbooks) ?? new Map(runbooks.map(({ id }, at) => [id, at]));
  runbooksByModel.set(runbooks, positions);
  const found = new Set<number>();
  for (const shard of shardsOf(index)) {
    for (const id of idsHolding(shard, texts)) {
      const at = positions.get(id);
      if (at !== undefined) found.add(at);
    }
  }
  return [...found].sort((a, b) => a - b).flatMap((at) => runbooks[at] ?? []);
}

function shardsOf({ base, changed }: SearchIndex): readonly Shard[] {
  return changed ? [base, changed] : [base];
}

function* idsHolding({ texts: index, components, runbooks }: Shard, texts: readonly string[]) {
  for (const document of new Set(texts.flatMap((text) => holdingAll(index, text)))) {
    const id = runbooks[ownerOf(index.firstOf, document) - components.length]?.id;
    if (id !== undefined) yield id;
  }
}

/** Whose document it is: the last owner whose first document is not after it. */
function ownerOf(firstOf: Uint32Array, document: number): number {
  let low = 0;
  let high = firstOf.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firstOf[middle + 1] ?? 0) <= document) low = middle + 1;
    else high = middle;
  }
  return low;
}
