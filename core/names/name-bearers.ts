import type { Graph } from "../graph/graph.ts";
import { namesOf } from "./name-shape.ts";

/** Positions of components by lower-case text. */
type Bearers = ReadonlyMap<string, readonly number[]>;

const kept = new WeakMap<Graph, { readonly names: Bearers; readonly values: Bearers }>();

/** Components that are called so, by id or by any of their names; letter case does not matter. */
export function bearersOf(graph: Graph, text: string): readonly number[] {
  return indexesOf(graph).names.get(text.toLowerCase()) ?? [];
}

/** Components whose recorded value is this text, such as Hiera keys. */
export function withValue(graph: Graph, text: string): readonly number[] {
  return indexesOf(graph).values.get(text.toLowerCase()) ?? [];
}

function indexesOf(graph: Graph) {
  const known = kept.get(graph);
  if (known) return known;
  const names = new Map<string, number[]>();
  const values = new Map<string, number[]>();
  graph.components.forEach((component, node) => {
    for (const name of new Set([component.id, ...namesOf(component)])) add(names, name, node);
    if (component.value) add(values, component.value, node);
  });
  const made = { names, values };
  kept.set(graph, made);
  return made;
}

function add(index: Map<string, number[]>, text: string, node: number): void {
  const key = text.toLowerCase();
  const nodes = index.get(key);
  if (!nodes) index.set(key, [node]);
  else if (nodes.at(-1) !== node) nodes.push(node);
}
