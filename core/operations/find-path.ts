import type { OperationArguments, OperationOutput } from "../contract.ts";
import type { Graph } from "../graph/graph.ts";
import { shortestPaths } from "../graph/paths.ts";
import { pathInWords } from "../graph/words.ts";
import type { Model } from "../model.ts";
import type { Component } from "../schema/component.ts";
import { relationTypes } from "../schema/relation-types.ts";
import { resolveComponent } from "./resolve-component.ts";

/**
 * The ways on which `from` needs `to`, shortest first; where there is none, the ways on which `to` needs `from`,
 * and the words say that it is the other way round.
 *
 * @throws OperationError as `resolveComponent` does, for either end
 */
export function findPath(
  model: Model,
  { from, to, limit }: OperationArguments<"path">,
): OperationOutput<"path"> {
  const start = resolveComponent(model, from);
  const end = resolveComponent(model, to);
  if (start === end) {
    return { paths: [[start.id]], hops: [[]], words: `Both names mean ${start.name}.` };
  }
  const { graph } = model;
  const forward = pathsBetween(graph, start, end, limit);
  if (forward.length > 0) return described(graph, forward, "");
  const none = `No recorded relation leads from ${start.name} to ${end.name}`;
  const backward = pathsBetween(graph, end, start, limit);
  if (backward.length > 0) return described(graph, backward, `${none}. The other way round: `);
  return {
    paths: [],
    hops: [],
    words: `${none}, nor back. What has not been looked in may still connect them.`,
  };
}

function pathsBetween(graph: Graph, from: Component, to: Component, limit: number): number[][] {
  return shortestPaths(graph, graph.indexOf.get(from.id) ?? -1, graph.indexOf.get(to.id) ?? -1, limit);
}

function described(
  graph: Graph,
  paths: readonly (readonly number[])[],
  before: string,
): OperationOutput<"path"> {
  const others = paths.length - 1;
  const more = others === 0 ? "" : ` ${others} more ${others === 1 ? "way is" : "ways are"} listed.`;
  return {
    paths: paths.map((path) => idsAlong(graph, path)),
    hops: paths.map((path) => path.flatMap((edge) => hopAt(graph, edge))),
    words: `${before}${pathInWords(graph, paths[0] ?? [])}.${more}`,
  };
}

function idsAlong(graph: Graph, path: readonly number[]): string[] {
  const first = graph.components[graph.from[path[0] ?? 0] ?? 0]?.id ?? "";
  return [first, ...path.map((edge) => graph.components[graph.to[edge] ?? 0]?.id ?? "")];
}

function hopAt(graph: Graph, edge: number) {
  const relation = graph.relations[edge];
  if (!relation) return [];
  const { from, to, type, evidence } = relation;
  return [{ from, to, type, words: relationTypes[type].words, evidence }];
}
