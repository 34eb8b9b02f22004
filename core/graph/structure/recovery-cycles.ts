import { type RelationType, relationTypes } from "../../schema/relation-types.ts";
import { cycles } from "../cycles.ts";
import type { Graph } from "../graph.ts";
import type { Hop } from "../hop-schema.ts";
import type { Structure } from "../structure-schema.ts";
import { pathInWords } from "../words.ts";
import { isOnlyWay } from "./redundant-needs.ts";
import { shortRing } from "./ring.ts";

/** Components that need each other; `ids` starts with the ring that `hops` closes. */
export type RecoveryCycle = Structure["recoveryCycles"][number];

/** Relations over which something lost is brought back. What is fed or replicated lives on without its origin. */
const bringsBack: ReadonlySet<RelationType> = new Set([
  "generated-by",
  "generated-from",
  "value-from",
  "stored-in",
  "managed-in",
  "switched-by",
]);

/**
 * Circles that matter when everything is down: components that cannot start without each other, and components
 * of which one is made by what needs it. Strongly connected sets over hard `breaks` relations (Tarjan, see
 * `cycles`); then over these and the relations that bring something back, where that joins what did not hang
 * together before. Each with a short ring as the reason. O(components + relations) and the rings.
 */
export function circularNeeds(graph: Graph): RecoveryCycle[] {
  const starts = (edge: number) => needsToStart(graph, edge);
  const restores = (edge: number) =>
    starts(edge) || bringsBack.has(graph.relations[edge]?.type ?? "concerns");
  const atStart = cycles(graph, starts);
  const known = new Set(atStart.flat());
  const atLoss = cycles(graph, restores).filter((members) => !members.some((member) => known.has(member)));
  return [
    ...atStart.flatMap((members) => cycleOf(graph, members, starts, cannotStart)),
    ...atLoss.flatMap((members) => cycleOf(graph, members, restores, () => cannotReturn)),
  ];
}

/** Whether `from` cannot work, and so not start, without `to`. */
export function needsToStart(graph: Graph, edge: number): boolean {
  return graph.effects[edge] === "breaks" && isOnlyWay(graph, edge);
}

/** A relation as it is shown and proved. */
export function hopAt(graph: Graph, edge: number): Hop[] {
  const relation = graph.relations[edge];
  if (!relation) return [];
  const { from, to, type, evidence } = relation;
  return [{ from, to, type, words: relationTypes[type].words, evidence }];
}

function cannotStart(size: number): string {
  if (size === 1) return "it cannot start before itself";
  return size === 2 ? "neither of the two can start first" : "none of them can start first";
}

const cannotReturn = "if one of them is lost, bringing it back needs what is lost";

function cycleOf(
  graph: Graph,
  members: readonly number[],
  follow: (edge: number) => boolean,
  verdict: (size: number) => string,
): RecoveryCycle[] {
  const ring = shortRing(graph, members, follow);
  if (ring.length === 0) return [];
  const onRing = ring.map((edge) => graph.from[edge] ?? 0);
  const others = members.filter((member) => !onRing.includes(member));
  const more = others.length === 1 ? "One more is" : `${others.length} more are`;
  return [
    {
      ids: [...onRing, ...others].flatMap((node) => graph.components[node]?.id ?? []),
      hops: ring.flatMap((edge) => hopAt(graph, edge)),
      words: `${pathInWords(graph, ring)}: ${verdict(ring.length)}.${others.length > 0 ? ` ${more} in the same circle.` : ""}`,
    },
  ];
}
