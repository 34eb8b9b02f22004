import { edgesAt, type Graph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import { type ComponentKind, componentKinds } from "../schema/component-kinds.ts";
import { relationTypes } from "../schema/relation-types.ts";
import { flagsInWords } from "./badges.ts";
import { kinds } from "./kinds.ts";
import { neighboursOf } from "./neighbours.ts";
import type { ViewModel } from "./view-request.ts";

/**
 * One line of the tree. Its `id` is the path to it, so a component has a different id on every way on which
 * it is reached, and circles in the graph only make the tree deep.
 */
export type TreeNode = {
  readonly id: string;
  /** What is read out: for a component its relation to the one above, name, kind and flags. */
  readonly label: string;
  /** Id of the component, for lines that stand for one. */
  readonly component?: string;
  readonly kind?: ComponentKind;
  /** How many children it has; 0: it cannot be opened. */
  readonly count: number;
};

/** Which components stand at the top; the branches below are always complete. */
export type TreeFilter = (component: Component) => boolean;

const separator = "/";
const kindPrefix = "kind:";
const needsGroup = "needs";
const neededByGroup = "needed-by";
const everything: TreeFilter = () => true;

/** The top: one line per kind that has components in the filter, in the usual order of kinds. */
export function treeRoots(model: ViewModel, filter: TreeFilter = everything): readonly TreeNode[] {
  return componentKinds.flatMap((kind) => kindLine(model, kind, filter) ?? []);
}

/** The lines below a line, worked out on demand; empty for an unknown id and for a line without children. */
export function treeChildren(
  model: ViewModel,
  treeNodeId: string,
  filter: TreeFilter = everything,
): readonly TreeNode[] {
  const path = treeNodeId.split(separator);
  const last = path.at(-1) ?? "";
  if (path.length === 1) {
    const kind = last.slice(kindPrefix.length);
    return kindMembers(model, kind, filter).map((node) => line(model, treeNodeId, node, nameOf(model, node)));
  }
  if (path.length % 2 === 0) return sideLines(model, treeNodeId, last);
  const node = model.graph.indexOf.get(path.at(-2) ?? "");
  if (node === undefined || !isSide(last)) return [];
  return neighboursOf(model.graph, node, sideOf(last)).map((next) => {
    const relation = relationWords(model.graph, node, next, last);
    const name = nameOf(model, next);
    return line(
      model,
      treeNodeId,
      next,
      last === needsGroup ? `${relation} ${name}` : `${name} ${relation} it`,
    );
  });
}

/** The line with an id, or undefined when there is none such. */
export function treeNode(
  model: ViewModel,
  treeNodeId: string,
  filter: TreeFilter = everything,
): TreeNode | undefined {
  const cut = treeNodeId.lastIndexOf(separator);
  const lines = cut < 0 ? treeRoots(model, filter) : treeChildren(model, treeNodeId.slice(0, cut), filter);
  return lines.find(({ id }) => id === treeNodeId);
}

type Side = typeof needsGroup | typeof neededByGroup;

function isSide(text: string): text is Side {
  return text === needsGroup || text === neededByGroup;
}

function sideOf(group: Side): "needs" | "neededBy" {
  return group === needsGroup ? "needs" : "neededBy";
}

function kindMembers({ graph }: ViewModel, kind: string, filter: TreeFilter): readonly number[] {
  const members: number[] = [];
  graph.components.forEach((component, node) => {
    if (component.kind === kind && filter(component)) members.push(node);
  });
  return members;
}

function kindLine(model: ViewModel, kind: ComponentKind, filter: TreeFilter): TreeNode | undefined {
  const count = kindMembers(model, kind, filter).length;
  if (count === 0) return undefined;
  return { id: `${kindPrefix}${kind}`, label: `${kinds[kind].plural}, ${count}`, kind, count };
}

function nameOf({ graph }: ViewModel, node: number): string {
  return graph.components[node]?.name ?? "";
}

function line(model: ViewModel, parent: string, node: number, words: string): TreeNode {
  const { id = "", kind = "external" } = model.graph.components[node] ?? {};
  const flags = flagsInWords(model.flagsOf(id));
  return {
    id: `${parent}${separator}${id}`,
    label: [words, kinds[kind].label, ...(flags === "" ? [] : [flags])].join(", "),
    component: id,
    kind,
    count: sides(model, node).length,
  };
}

function sides(
  { graph }: ViewModel,
  node: number,
): readonly { readonly side: Side; readonly count: number }[] {
  return ([needsGroup, neededByGroup] as const)
    .map((side) => ({ side, count: neighboursOf(graph, node, sideOf(side)).length }))
    .filter(({ count }) => count > 0);
}

function sideLines(model: ViewModel, parent: string, componentId: string): readonly TreeNode[] {
  const node = model.graph.indexOf.get(componentId);
  if (node === undefined) return [];
  return sides(model, node).map(({ side, count }) => ({
    id: `${parent}${separator}${side}`,
    label: `${side === needsGroup ? "Needs" : "Needed by"}, ${count}`,
    count,
  }));
}

/** Words of all relations between two neighbours, such as "reads, writes to". */
function relationWords(graph: Graph, node: number, next: number, side: Side): string {
  const farEnd = side === needsGroup ? graph.to : graph.from;
  const words = new Set<string>();
  for (const edge of edgesAt(graph[sideOf(side)], node)) {
    const relation = graph.relations[edge];
    if (relation && farEnd[edge] === next) words.add(relationTypes[relation.type].words);
  }
  return [...words].join(", ");
}
