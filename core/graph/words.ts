import type { RuleId } from "../audit/flag.ts";
import type { Component } from "../schema/component.ts";
import { type RelationType, relationTypes } from "../schema/relation-types.ts";
import { edgesAt, type Graph } from "./graph.ts";

/** What the words need of a flag: `Flag` fits. */
export type FlagForWords = { readonly rule: RuleId; readonly severity: "critical" | "warning" | "info" };

/**
 * A chain of relations as one sentence without a full stop: "checker reads ~x/.kube/config, which refers to
 * k8s-master". What is not seen in code or a capture says so in brackets, and so does redundancy. Where a
 * relation does not start at the end of the one before, a new clause starts after a semicolon.
 */
export function pathInWords(graph: Graph, edges: readonly number[]): string {
  let words = "";
  let end = -1;
  for (const edge of edges) {
    const start = graph.from[edge] ?? 0;
    if (start === end) words += ", which ";
    else words += `${words === "" ? "" : "; "}${nameAt(graph, start)} `;
    words += stepInWords(graph, edge);
    end = graph.to[edge] ?? 0;
  }
  return words;
}

/**
 * One to four sentences about a component, for the line under the canvas and for screen readers: the most
 * telling thing it needs and what is wrong with that, what is not known, what is wrong with the component
 * itself, and how much more it needs and is needed.
 */
export function selectionInWords(
  component: Component,
  graph: Graph,
  flagsOf: (id: string) => readonly FlagForWords[],
): string {
  const node = graph.indexOf.get(component.id);
  if (node === undefined) return `${component.name} is not in the graph.`;
  const telling = tellingNeed(graph, node, flagsOf);
  const sentences = [
    telling === undefined
      ? `Nothing that ${component.name} needs is recorded here.`
      : `${pathInWords(graph, [telling])}${relativeClauses(graph, telling, flagsOf)}.`,
    telling === undefined ? "" : unknownTarget(graph, telling),
    ownTroubles(component, telling === undefined ? "It" : component.name, flagsOf),
    countsInWords(graph, node, telling),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function nameAt(graph: Graph, node: number): string {
  return graph.components[node]?.name ?? "";
}

function stepInWords(graph: Graph, edge: number): string {
  const relation = graph.relations[edge];
  if (!relation) return "";
  const marks = [
    relation.confidence === "seen" ? "" : relation.confidence,
    relation.redundancy ? `${relation.redundancy.replaceAll("-", " ")} needed` : "",
  ].filter((mark) => mark !== "");
  const brackets = marks.length > 0 ? ` (${marks.join(", ")})` : "";
  return `${relationTypes[relation.type].words} ${nameAt(graph, graph.to[edge] ?? 0)}${brackets}`;
}

const severityWeight = { critical: 9, warning: 3, info: 1 } as const;

/** The need whose target is in most trouble; then what breaks or alarms, hard before soft, file order. */
function tellingNeed(
  graph: Graph,
  node: number,
  flagsOf: (id: string) => readonly FlagForWords[],
): number | undefined {
  let best: { readonly edge: number; readonly weight: number } | undefined;
  for (const edge of edgesAt(graph.needs, node)) {
    if (graph.effects[edge] === "none") continue;
    const flags = flagsOf(graph.components[graph.to[edge] ?? 0]?.id ?? "");
    const trouble = flags.reduce((sum, flag) => sum + severityWeight[flag.severity], 0);
    const failure = graph.effects[edge] === "breaks" || graph.effects[edge] === "alarms" ? 0.5 : 0;
    const weight = trouble + failure + (graph.relations[edge]?.strength === "hard" ? 0.25 : 0);
    if (!best || weight > best.weight) best = { edge, weight };
  }
  return best?.edge;
}

/** How a flag reads after "which" and after "it"; flags about something else than the component have no words. */
function troubleInWords(component: Component, rule: RuleId): { which: string; it: string } | undefined {
  if (rule === "untracked-config") return trackingInWords(component);
  const predicate = predicates[rule];
  return predicate === undefined ? undefined : { which: predicate, it: `it ${predicate}` };
}

const predicates: Partial<Record<RuleId, string>> = {
  undocumented: "is not documented",
  "stub-runbook": "has only a stub for a runbook",
  "thin-runbook": "has a runbook with parts missing",
  "stale-runbook": "has a runbook that is due for review",
  "immutable-unexplained": "is frozen for no recorded reason",
  "immutable-explained": "is frozen",
  "hard-coded-setting": "holds a value written in by hand",
  contradiction: "is described differently by two sources",
  "blind-spot": "has not been looked into",
  "alert-without-runbook": "has an alert without a runbook",
  "single-point-of-failure": "is a single point of failure",
  "unprobed-endpoint": "is asked by no check",
  "recovery-cycle": "is part of a circle at recovery",
  "stale-evidence": "rests on old evidence",
};

function trackingInWords(component: Component): { which: string; it: string } {
  const state = component.file?.tracked ?? component.tracked ?? "unknown";
  if (state === "no") return { which: "nobody tracks", it: "nobody tracks it" };
  const words = state === "unknown" ? "is not known to be tracked" : "is tracked only in part";
  return { which: words, it: `it ${words}` };
}

const mostTroubles = 3;

function troubles(component: Component, flagsOf: (id: string) => readonly FlagForWords[]) {
  const worstFirst = [...flagsOf(component.id)].sort(
    (a, b) => severityWeight[b.severity] - severityWeight[a.severity],
  );
  const rules = [...new Set(worstFirst.map((flag) => flag.rule))];
  return rules.flatMap((rule) => troubleInWords(component, rule) ?? []).slice(0, mostTroubles);
}

function relativeClauses(
  graph: Graph,
  edge: number,
  flagsOf: (id: string) => readonly FlagForWords[],
): string {
  const target = graph.components[graph.to[edge] ?? 0];
  const clauses = target ? troubles(target, flagsOf).map(({ which }) => `which ${which}`) : [];
  return clauses.length > 0 ? `, ${listInWords(clauses)}` : "";
}

function ownTroubles(
  component: Component,
  subject: string,
  flagsOf: (id: string) => readonly FlagForWords[],
): string {
  const clauses = troubles(component, flagsOf).map(({ it }) => it);
  if (clauses.length === 0) return "";
  const words = listInWords(clauses);
  return `${words.startsWith("it ") ? `${subject}${words.slice(2)}` : upperFirst(words).replace(/\bit\b/, subject)}.`;
}

const pointers: ReadonlySet<RelationType> = new Set([
  "refers-to",
  "contains",
  "reads",
  "connects-to",
  "authenticates-with",
  "uses-certificate-trust",
  "resolves-to",
  "depends-on",
]);

/** A file, key or blind spot without a recorded content is a gap in the graph, and is said to be one. */
function unknownTarget(graph: Graph, edge: number): string {
  const node = graph.to[edge] ?? 0;
  const kind = graph.components[node]?.kind;
  if (kind === "blind-spot") return "What that holds is not known here.";
  if (kind !== "config-file" && kind !== "hiera-key") return "";
  const known = edgesAt(graph.needs, node).some((need) => {
    const type = graph.relations[need]?.type;
    return type !== undefined && pointers.has(type);
  });
  return known ? "" : "What that points at is not known here.";
}

/** "Nothing needs it" would be a verdict that no graph can give: it says what is recorded instead. */
function countsInWords(graph: Graph, node: number, telling: number | undefined): string {
  const more = distinctEnds(graph, graph.to, edgesAt(graph.needs, node)) - (telling === undefined ? 0 : 1);
  const by = distinctEnds(graph, graph.from, edgesAt(graph.neededBy, node));
  const needs = more > 0 ? `It also needs ${more} ${more === 1 ? "other" : "others"} directly` : "";
  const needed = by > 0 ? `${by} ${by === 1 ? "component needs" : "components need"} it directly` : "";
  if (needs !== "" && needed !== "") return `${needs}, and ${needed}.`;
  const none = by > 0 || graph.components[node]?.kind === "check" ? "" : noneRecorded;
  return [needs, needed, none].flatMap((part) => (part === "" ? [] : `${part}.`)).join(" ");
}

const noneRecorded = "No recorded component needs it, which does not prove that none does";

function distinctEnds(graph: Graph, ends: Uint32Array, edges: Uint32Array): number {
  const nodes = new Set<number>();
  for (const edge of edges) if (graph.effects[edge] !== "none") nodes.add(ends[edge] ?? 0);
  return nodes.size;
}

function listInWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
