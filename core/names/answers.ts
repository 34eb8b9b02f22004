import { edgesAt, type Graph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import { isAddress } from "./certificate-cover.ts";
import type { Identity } from "./identity-schema.ts";
import { isPrivate, scopeOf } from "./name-shape.ts";
import { attachments, edgesOf, splitDnsOf } from "./split-dns.ts";

type Answer = Identity["answers"][number];

/**
 * What a DNS name answers, as recorded: outside what it resolves to; inside, where split DNS resolves it, the
 * private address of the machine behind. What is not recorded is an empty answer that says so. Nothing for what
 * is no DNS name.
 *
 * @param node position in the graph
 */
export function answersOf(graph: Graph, node: number): readonly Answer[] {
  const component = graph.components[node];
  if (component?.kind !== "dns-name") return [];
  const split = splitDnsOf(graph, node);
  const dependsOn = split ? [...split.resolver, ...split.map, ...split.attached] : [];
  const inside = split ? rewritten(graph, node, component, dependsOn) : undefined;
  if (scopeOf(component, component.name) !== "public")
    return [inside ?? recorded(graph, node, component, "inside")];
  return [inside ?? notRecorded(component), recorded(graph, node, component, "outside")];
}

function recorded(graph: Graph, node: number, { name, evidence }: Component, from: Answer["from"]): Answer {
  const all = edgesOf(graph, node, "resolves-to");
  const hard = all.filter((edge) => graph.relations[edge]?.strength === "hard");
  const edges = hard.length > 0 ? hard : all;
  const answer = edges.flatMap((edge) => graph.components[graph.to[edge] ?? 0]?.name ?? []);
  const notes = new Set(
    edges.flatMap((edge) => {
      const relation = graph.relations[edge];
      const sure = relation?.confidence === "seen" ? undefined : relation?.confidence;
      return [sure, relation?.note].filter((part) => part !== undefined);
    }),
  );
  const note = notes.size > 0 ? ` (${[...notes].join("; ")})` : "";
  const proof = edges.flatMap((edge) => graph.relations[edge]?.evidence ?? []);
  return {
    name,
    from,
    answer,
    words: answer.length > 0 ? `${answer.join(" or ")}${note}` : "not recorded",
    dependsOn: [],
    evidence: [...new Set(proof.length > 0 ? proof : evidence)],
  };
}

function notRecorded({ name, evidence }: Component): Answer {
  const words = "not recorded: no relation says how it is resolved inside";
  return { name, from: "inside", answer: [], words, dependsOn: [], evidence };
}

function rewritten(graph: Graph, node: number, component: Component, dependsOn: Answer["dependsOn"]): Answer {
  const places = attachments(graph, node);
  const machines = [...new Set(places.map(({ machine }) => machine))];
  const answer = [...new Set(machines.flatMap((machine) => privateAddresses(graph, machine)))];
  const names = machines.flatMap((machine) => graph.components[machine]?.name ?? []);
  const condition = `only while a floating IP is attached${names.length > 0 ? ` to ${names.join(" or ")}` : ""}`;
  return {
    name: component.name,
    from: "inside",
    answer,
    words:
      answer.length > 0
        ? `${answer.join(" or ")}, ${condition}`
        : `a private address that is not recorded, ${condition}`,
    dependsOn: [...dependsOn],
    evidence: [...new Set(dependsOn.flatMap(({ evidence }) => evidence))],
  };
}

/** Private addresses of a machine: its own names, and addresses attached to it. */
function privateAddresses(graph: Graph, machine: number): string[] {
  const attached = [...edgesAt(graph.neededBy, machine)]
    .filter((edge) => graph.relations[edge]?.type === "attached-to")
    .flatMap((edge) => graph.components[graph.from[edge] ?? 0]?.name ?? []);
  const own = graph.components[machine];
  return [...attached, ...(own?.aliases ?? [])].filter((name) => isAddress(name) && isPrivate(name));
}
