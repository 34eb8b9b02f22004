import { edgesAt, type Graph } from "../graph/graph.ts";
import type { ComponentKind } from "../schema/component-kinds.ts";
import type { RelationType } from "../schema/relation-types.ts";
import { isAddress } from "./certificate-cover.ts";
import { bearersOf, withValue } from "./name-bearers.ts";
import { isHostName, namesOf } from "./name-shape.ts";
import { relationsInWords } from "./relations-in-words.ts";

/** One component that is the same thing as what was asked for, or that holds a name of it. */
export type Same = {
  /** Position in the graph. */
  readonly node: number;
  readonly because: string;
  readonly evidence: readonly string[];
};

/** Names and what bears them: only these lead on to further names. */
const bearing: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["dns-name", "address", "host"]);
const leading: ReadonlySet<RelationType> = new Set<RelationType>(["resolves-to", "attached-to"]);
const opening: ReadonlySet<RelationType> = new Set<RelationType>([
  "resolves-to",
  "attached-to",
  "reached-as",
]);
const keyed: ReadonlySet<RelationType> = new Set<RelationType>([...opening, "refers-to"]);

/**
 * Everything that is the same thing as some components: first what they resolve to and are attached to, down to
 * the machine; then every name and address that leads there; then the Hiera keys that hold one of these names and
 * what is reached as one. Only hard relations count (`reached-as` aside, which is soft where there is another way in), and the way never turns down again, so that two machines
 * behind one name do not become one, and a zone or a network never joins what lies in it.
 *
 * @param starts positions in the graph; they come first, each other after what it hangs on
 */
export function sameThing(graph: Graph, starts: readonly number[]): readonly Same[] {
  const found = new Map<number, Same>();
  for (const node of starts) {
    const evidence = graph.components[node]?.evidence ?? [];
    found.set(node, { node, because: "It is what was asked for.", evidence });
  }
  down(graph, found);
  up(graph, found);
  holders(graph, found);
  return [...found.values()];
}

function down(graph: Graph, found: Map<number, Same>): void {
  const queue = [...found.keys()];
  const starts = new Set(queue);
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] ?? 0;
    const kind = graph.components[node]?.kind ?? "external";
    if (!bearing.has(kind) && !starts.has(node)) continue;
    const types = bearing.has(kind) ? leading : kind === "hiera-key" ? keyed : opening;
    for (const edge of edgesAt(graph.needs, node)) {
      const next = graph.to[edge] ?? 0;
      if (isSure(graph, edge, types) && add(graph, found, next, edge)) queue.push(next);
    }
  }
}

function up(graph: Graph, found: Map<number, Same>): void {
  const queue = [...found.keys()];
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] ?? 0;
    const component = graph.components[node];
    if (!component || !bearing.has(component.kind)) continue;
    for (const edge of edgesAt(graph.neededBy, node)) {
      const next = graph.from[edge] ?? 0;
      if (isSure(graph, edge, leading) && add(graph, found, next, edge)) queue.push(next);
    }
    for (const name of namesOf(component).filter((text) => isHostName(text) || isAddress(text))) {
      for (const next of bearersOf(graph, name)) {
        if (!bearing.has(graph.components[next]?.kind ?? "external") || found.has(next)) continue;
        const because = `${component.name} bears the same name: ${name}.`;
        found.set(next, { node: next, because, evidence: graph.components[next]?.evidence ?? [] });
        queue.push(next);
      }
    }
  }
}

/** Keys that refer to a name or have it as their value, and what is reached as one: they lead no further. */
function holders(graph: Graph, found: Map<number, Same>): void {
  for (const node of [...found.keys()]) {
    const component = graph.components[node];
    if (!component || !bearing.has(component.kind)) continue;
    for (const edge of edgesAt(graph.neededBy, node)) {
      const from = graph.from[edge] ?? 0;
      const type = graph.relations[edge]?.type;
      const isKey = graph.components[from]?.kind === "hiera-key" && type === "refers-to";
      if (isKey || type === "reached-as") add(graph, found, from, edge);
    }
    for (const name of namesOf(component)) {
      for (const holder of withValue(graph, name)) {
        if (found.has(holder)) continue;
        const because = `Its recorded value is ${name}.`;
        found.set(holder, { node: holder, because, evidence: graph.components[holder]?.evidence ?? [] });
      }
    }
  }
}

function isSure(graph: Graph, edge: number, types: ReadonlySet<RelationType>): boolean {
  const relation = graph.relations[edge];
  return (
    relation !== undefined &&
    types.has(relation.type) &&
    relation.confidence !== "inferred" &&
    (relation.strength === "hard" || relation.type === "reached-as")
  );
}

function add(graph: Graph, found: Map<number, Same>, node: number, edge: number): boolean {
  if (found.has(node)) return false;
  const { words, evidence } = relationsInWords(graph, [edge]);
  found.set(node, { node, because: words, evidence });
  return true;
}
