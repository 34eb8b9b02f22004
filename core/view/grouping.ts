import { edgesAt, type Graph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import type { RelationType } from "../schema/relation-types.ts";
import { sourceOf } from "./filter.ts";
import { kinds } from "./kinds.ts";
import type { GroupBy } from "./view-request.ts";

/** What a component is grouped under. */
export type GroupName = { readonly id: string; readonly label: string };

/** The group of a component, or undefined when the view is not grouped. Every component has one. */
export function groupOf(graph: Graph, node: number, by: GroupBy): GroupName | undefined {
  const component = graph.components[node];
  if (by === "none" || !component) return undefined;
  const label = labelFor(graph, node, component, by);
  const key = by === "kind" ? component.kind : label;
  return { id: `group:${by}:${key}`, label };
}

function labelFor(graph: Graph, node: number, component: Component, by: Exclude<GroupBy, "none">): string {
  switch (by) {
    case "kind":
      return kinds[component.kind].plural;
    case "host":
      return hostOf(graph, node, component) ?? "Host not recorded";
    case "owner":
      return ownerOf(graph, node, component) ?? "Owner not recorded";
    case "source":
      return sourceOf(component.evidence[0] ?? "");
  }
}

/** Relations that say where something is, surest first. */
const places: readonly RelationType[] = ["runs-on", "located-on", "attached-to", "stored-on", "home-on"];

function hostOf(graph: Graph, node: number, component: Component): string | undefined {
  if (component.kind === "host" || component.kind === "host-group") return component.name;
  for (const type of places) {
    const target = targetOf(graph, node, type);
    if (target !== undefined) return target;
  }
  return component.file?.host ?? component.check?.host;
}

function ownerOf(graph: Graph, node: number, component: Component): string | undefined {
  return component.owner ?? component.file?.owner ?? targetOf(graph, node, "owned-by");
}

/** Name at the other end of the first relation of a type. */
function targetOf(graph: Graph, node: number, type: RelationType): string | undefined {
  for (const edge of edgesAt(graph.needs, node)) {
    if (graph.relations[edge]?.type === type) return graph.components[graph.to[edge] ?? -1]?.name;
  }
  return undefined;
}
