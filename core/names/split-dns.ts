import { edgesAt, type Graph } from "../graph/graph.ts";
import type { Statement } from "../impact/impact-schema.ts";
import type { Component } from "../schema/component.ts";
import type { RelationType } from "../schema/relation-types.ts";
import { relationsInWords } from "./relations-in-words.ts";

/** On what the inside answer of a name depends. */
export type SplitDns = {
  /** That a resolver which answers differently inside and outside resolves it, and how that works. */
  readonly resolver: readonly Statement[];
  /** What the resolver reads, and what makes that when. */
  readonly map: readonly Statement[];
  /** The public addresses that have to stay attached. */
  readonly attached: readonly Statement[];
};

/** The above, for a name that is recorded as resolved by split DNS; undefined for any other. */
export function splitDnsOf(graph: Graph, node: number): SplitDns | undefined {
  const resolving = edgesOf(graph, node, "resolved-by").find((edge) => isSplit(targetOf(graph, edge)));
  const resolver = resolving === undefined ? undefined : targetOf(graph, resolving);
  if (resolving === undefined || !resolver) return undefined;
  const reading = edgesOf(graph, graph.to[resolving] ?? 0, "reads");
  return {
    resolver: [
      relationsInWords(graph, [resolving]),
      { words: resolver.summary, evidence: resolver.evidence },
    ],
    map: reading.flatMap((edge) => feeding(graph, edge)),
    attached: attachments(graph, node).map(({ edges }) => relationsInWords(graph, edges)),
  };
}

/** A public address that a name resolves to, and the machine it is attached to. */
export type Attachment = { readonly machine: number; readonly edges: readonly number[] };

/** The addresses of a name that are attached to something, as the relations that say so. */
export function attachments(graph: Graph, node: number): readonly Attachment[] {
  return edgesOf(graph, node, "resolves-to")
    .filter((edge) => graph.relations[edge]?.strength === "hard")
    .flatMap((edge) =>
      edgesOf(graph, graph.to[edge] ?? 0, "attached-to").map((next) => ({
        machine: graph.to[next] ?? 0,
        edges: [edge, next],
      })),
    );
}

/** Relations of one type that start at a component. */
export function edgesOf(graph: Graph, node: number, type: RelationType): readonly number[] {
  return [...edgesAt(graph.needs, node)].filter((edge) => graph.relations[edge]?.type === type);
}

/** Named so in every vocabulary: split DNS, split-horizon DNS, split-view DNS. */
function isSplit(component: Component | undefined): boolean {
  return [component?.name, ...(component?.aliases ?? [])].some(
    (name) => name !== undefined && /\bsplit\b.*\bdns\b/i.test(name),
  );
}

function targetOf(graph: Graph, edge: number): Component | undefined {
  return graph.components[graph.to[edge] ?? -1];
}

/** What the resolver reads, and the program that makes it with what is known of its schedule. */
function feeding(graph: Graph, reading: number): readonly Statement[] {
  const making = edgesOf(graph, graph.to[reading] ?? 0, "generated-by");
  if (making.length === 0) return [relationsInWords(graph, [reading])];
  return making.flatMap((edge) => {
    const maker = targetOf(graph, edge);
    return [
      relationsInWords(graph, [reading, edge]),
      ...(maker ? [{ words: maker.summary, evidence: maker.evidence }] : []),
    ];
  });
}
