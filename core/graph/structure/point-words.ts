import { edgesAt, type Graph } from "../graph.ts";
import type { Loss } from "./loss-of-each.ts";
import { isOnlyWay } from "./redundant-needs.ts";

/** A single point in words, with what is on record as a second, and what proves it. */
export type PointWords = {
  readonly because: string;
  /** Names of stand-ins: what the same user names for the same purpose, softly. */
  readonly seconds: readonly string[];
  readonly evidence: readonly string[];
};

/** Why a component is a single point: “13 components fail or go red with it, 2 of them checks that page. Directly: …”. */
export function pointWords(graph: Graph, { node, takesDown, pages }: Loss): PointWords {
  const direct = [...edgesAt(graph.neededBy, node)].filter((edge) => isOnlyWay(graph, edge));
  const seconds = namesAt(
    graph,
    direct.flatMap((edge) => standIns(graph, edge)),
  );
  const users = namesAt(
    graph,
    direct.map((edge) => graph.from[edge] ?? 0),
  );
  const paging =
    pages > 0 ? `, ${pages} of them ${pages === 1 ? "a check that pages" : "checks that page"}` : "";
  const own = graph.components[node];
  return {
    because: [
      `${takesDown} ${takesDown === 1 ? "component fails or goes" : "components fail or go"} red with it${paging}.`,
      users.length > 0 ? `Directly: ${shortList(users)}.` : "What stands on several fails with it.",
      seconds.length > 0
        ? `On record as second: ${shortList(seconds)}, as a stand-in or in part.`
        : "No second one is on record.",
    ].join(" "),
    seconds,
    evidence: [
      ...new Set([
        ...(own?.evidence ?? []),
        ...direct.slice(0, 3).flatMap((edge) => graph.relations[edge]?.evidence ?? []),
      ]),
    ],
  };
}

/** A replica or a stand-by: the user runs on it too, and can do without it. */
function standIns(graph: Graph, edge: number): number[] {
  if (graph.relations[edge]?.type !== "runs-on") return [];
  return [...edgesAt(graph.needs, graph.from[edge] ?? 0)]
    .filter((other) => {
      const relation = graph.relations[other];
      return (
        relation?.type === "runs-on" && relation.strength === "soft" && graph.to[other] !== graph.to[edge]
      );
    })
    .map((other) => graph.to[other] ?? 0);
}

function namesAt(graph: Graph, nodes: readonly number[]): string[] {
  return [...new Set(nodes)].flatMap((node) => graph.components[node]?.name ?? []);
}

const mostNames = 5;

/** “a, b and c”, or “a, b, c, d and 4 more”. */
export function shortList(names: readonly string[]): string {
  const shown =
    names.length > mostNames
      ? [...names.slice(0, mostNames - 1), `${names.length - mostNames + 1} more`]
      : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
