import { edgesAt, type Graph } from "../graph/graph.ts";
import type { RelationType } from "../schema/relation-types.ts";
import { covers } from "./certificate-cover.ts";
import type { Identity } from "./identity-schema.ts";
import { isHostName, namesOf } from "./name-shape.ts";
import { edgesOf } from "./split-dns.ts";

type Certificate = Identity["certificates"][number];

/** Relations over which a service stands behind a name or a machine. */
const behind: ReadonlySet<RelationType> = new Set<RelationType>(["runs-on", "reached-as"]);

/**
 * The certificates that services behind some components present, with the patterns they name and, for each host
 * name, whether they cover it. A certificate whose patterns are not recorded has none, and covers nothing here.
 *
 * @param nodes positions in the graph: names, addresses, machines, services
 */
export function certificatesBehind(
  graph: Graph,
  nodes: readonly number[],
  names: readonly string[],
): readonly Certificate[] {
  const presenting = new Map<number, number[]>();
  for (const service of servicesBehind(graph, nodes)) {
    for (const edge of edgesOf(graph, service, "presents")) {
      const credential = graph.to[edge] ?? 0;
      presenting.set(credential, [...(presenting.get(credential) ?? []), edge]);
    }
  }
  return [...presenting].map(([credential, edges]) => certificateOf(graph, credential, edges, names));
}

function servicesBehind(graph: Graph, nodes: readonly number[]): ReadonlySet<number> {
  const services = new Set(nodes);
  for (const node of nodes) {
    for (const edge of edgesOf(graph, node, "served-by")) services.add(graph.to[edge] ?? 0);
    for (const edge of edgesAt(graph.neededBy, node)) {
      const type = graph.relations[edge]?.type;
      if (type && behind.has(type)) services.add(graph.from[edge] ?? 0);
    }
  }
  return services;
}

function certificateOf(
  graph: Graph,
  credential: number,
  presented: readonly number[],
  names: readonly string[],
): Certificate {
  const component = graph.components[credential];
  const scopes = edgesOf(graph, credential, "valid-only-for");
  const recorded = [
    ...(component ? namesOf(component) : []),
    ...scopes.flatMap((edge) => graph.components[graph.to[edge] ?? 0]?.name ?? []),
  ];
  const patterns = [...new Set(recorded.flatMap(patternsIn))];
  const proof = [...presented, ...scopes].flatMap((edge) => graph.relations[edge]?.evidence ?? []);
  return {
    credential: component?.id ?? "",
    servedBy: presented.flatMap((edge) => graph.components[graph.from[edge] ?? 0]?.id ?? []),
    patterns,
    covers:
      patterns.length === 0
        ? []
        : names.map((name) => ({ name, covered: patterns.some((pattern) => covers(pattern, name)) })),
    evidence: [...new Set([...proof, ...(component?.evidence ?? [])])],
  };
}

/** Host names and wildcards in the name of a certificate; file names write `*` as `star`. */
function patternsIn(name: string): string[] {
  if (name.startsWith("/")) return [];
  return name.split(/[\s,;]+/).flatMap((word) => {
    const pattern = word.replace(/^star\./i, "*.");
    return isHostName(pattern.replace(/^\*\./, "x.")) ? [pattern.toLowerCase()] : [];
  });
}
