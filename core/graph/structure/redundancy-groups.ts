import { relationTypes } from "../../schema/relation-types.ts";
import type { Graph } from "../graph.ts";
import type { Structure } from "../structure-schema.ts";
import type { FailureSystem } from "./failure-system.ts";
import type { Loss } from "./loss-of-each.ts";
import { losses, wordsPerRow } from "./losses.ts";
import { shortList } from "./point-words.ts";
import { failuresBorne, type RedundantNeed, redundantNeeds } from "./redundant-needs.ts";

type Group = Structure["redundancyGroups"][number];

/**
 * Every need that several members can meet, in the order of the graph, and what takes so many of them down at
 * once that the need is not met: then the redundancy is on paper only.
 *
 * @param points single points, heaviest first
 */
export function redundancyGroups(graph: Graph, system: FailureSystem, points: readonly Loss[]): Group[] {
  const needs = redundantNeeds(graph);
  if (needs.length === 0) return [];
  const shared = sharedPoints(system, points, needs.length);
  return needs.map((need, index) => groupOf(graph, need, shared[index]));
}

/** For each need the lightest single point that defeats it: the one nearest to the members. */
function sharedPoints(
  system: FailureSystem,
  points: readonly Loss[],
  needCount: number,
): readonly (number | undefined)[] {
  const lightestFirst = points.map(({ node }) => node).reverse();
  const shared: (number | undefined)[] = new Array(needCount);
  for (const { first, needRows } of losses(system, lightestFirst)) {
    for (let need = 0; need < needCount; need++) {
      const row = needRows.subarray(need * wordsPerRow, (need + 1) * wordsPerRow);
      const bit = lowestBit(row);
      if (bit !== undefined) shared[need] ??= lightestFirst[first + bit];
    }
  }
  return shared;
}

function lowestBit(row: Uint32Array): number | undefined {
  const word = row.findIndex((bits) => bits !== 0);
  const bits = row[word] ?? 0;
  return word < 0 ? undefined : word * 32 + 31 - Math.clz32(bits & -bits);
}

function groupOf(graph: Graph, need: RedundantNeed, shared: number | undefined): Group {
  const { node, edges, required, of } = need;
  const relation = graph.relations[edges[0] ?? 0];
  const members = edges.flatMap((edge) => graph.components[graph.to[edge] ?? 0] ?? []);
  const verb = relation ? relationTypes[relation.type].words : "needs";
  const common = shared === undefined ? undefined : graph.components[shared];
  return {
    needs: graph.components[node]?.id ?? "",
    members: members.map(({ id }) => id),
    required,
    of,
    ...(common ? { sharedPoint: common.id } : {}),
    words: [
      `${graph.components[node]?.name} ${verb} ${shortList(members.map(({ name }) => name))}: ${required} of ${of} needed, ${lossInWords(failuresBorne(need))}.`,
      members.length < of ? `Only ${members.length} of the ${of} are on record.` : "",
      common ? `They share ${common.name}: its loss alone takes too many of them down.` : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    evidence: [...new Set(edges.flatMap((edge) => graph.relations[edge]?.evidence ?? []))],
  };
}

function lossInWords(borne: number): string {
  return borne === 0 ? "so that none may fail" : `so that ${borne} may fail`;
}
