import { counted, listed } from "../audit/listing.ts";
import { edgesAt, type Graph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import { type Effect, effectOf, relationTypes } from "../schema/relation-types.ts";
import { markdownName, markdownWords } from "./markdown-words.ts";

/** Most names that one sentence lists. */
const mostNamed = 5;

/** What the page says a component is, a sentence a line; only what the facts hold. */
export function meaningLines(component: Component): string[] {
  const { summary, file, check, url, path, asOf, evidence } = component;
  const frozen = file?.immutable === "yes";
  const facts = [
    markdownWords(summary),
    check?.url ? `It asks \`${check.url}\`.` : "",
    check?.host ? `The monitoring system files it under ${markdownName(check.host)}.` : "",
    url && !check ? `Address: \`${url}\`.` : "",
    path && !file ? `Path: ${markdownName(path)}.` : "",
    file ? `The file ${markdownName(file.path)} is on ${markdownWords(file.host)}.` : "",
    file?.owner ? `Its owner is ${markdownWords(file.owner)}.` : "",
    file ? trackedWords(file.tracked) : "",
    frozen
      ? `It is frozen with \`chattr +i\`${file.immutableReason ? `: ${markdownWords(file.immutableReason)}` : "; nothing says why"}.`
      : "",
    asOf === "unknown" ? "" : `True on ${asOf}.`,
  ];
  const proof = evidence.slice(0, 2).flatMap((item) => (/^[^`()\s]+$/.test(item) ? [`\`(${item})\``] : []));
  return [...facts.filter((fact) => fact !== "").map(asSentence), ...proof];
}

function trackedWords(tracked: string): string {
  if (tracked === "yes") return "A repository holds it.";
  if (tracked === "no") return "No repository holds it.";
  return tracked === "partly"
    ? "A repository holds a part of it."
    : "Not known: whether a repository holds it.";
}

function asSentence(fact: string): string {
  return /[.!?]`?$/.test(fact) ? fact : `${fact}.`;
}

const impactWords: Readonly<Record<Exclude<Effect, "none">, string>> = {
  breaks: "Stops working with it",
  alarms: "Goes red",
  blind: "Is no longer evaluated",
  stale: "Goes on with old content",
};

/** What needs a component, by what happens to it: one line for each effect, what is uncertain in a line of its own. */
export function impactLines(graph: Graph | undefined, component: Component | undefined): string[] {
  const relations = graph && component ? relationsAt(graph, component, "neededBy") : [];
  const sure = relations.filter(({ strength, confidence }) => strength === "hard" && confidence === "seen");
  const lines: string[] = [];
  for (const effect of ["breaks", "alarms", "blind", "stale"] as const) {
    const names = namesOf(
      graph,
      sure.filter(({ type }) => effectOf(type) === effect),
      "from",
    );
    if (names.length > 0) lines.push(`* ${impactWords[effect]}: ${listed(names, mostNamed)}.`);
  }
  const rest = namesOf(
    graph,
    relations.filter((relation) => !sure.includes(relation)),
    "from",
  );
  if (rest.length > 0) lines.push(`* Perhaps also, in part or not proven: ${listed(rest, mostNamed)}.`);
  return lines;
}

/** What a component needs, in words, a line for each type of relation. */
export function needsLines(graph: Graph | undefined, component: Component): string[] {
  if (!graph) return [];
  const byType = new Map<Relation["type"], Relation[]>();
  for (const relation of relationsAt(graph, component, "needs")) {
    const same = byType.get(relation.type);
    if (same) same.push(relation);
    else byType.set(relation.type, [relation]);
  }
  return Array.from(
    byType,
    ([type, relations]) =>
      `It ${relationTypes[type].words} ${listed(namesOf(graph, relations, "to"), mostNamed)}.`,
  );
}

/** Alert texts of the checks that go red with a component, the component's own first; each once. */
export function alertsOf(graph: Graph | undefined, component: Component): string[] {
  const own = component.check ? [component.check.alert] : [];
  const probing = graph
    ? relationsAt(graph, component, "neededBy").filter(({ type }) => effectOf(type) === "alarms")
    : [];
  const others = probing.flatMap(({ from }) => componentAt(graph, from)?.check?.alert ?? []);
  return [...new Set([...own, ...others])];
}

/** “3 checks are green again: “a”, “b” and “c””, without a full stop. */
export function greenWords(alerts: readonly string[]): string {
  const texts = alerts.map((alert) => `“${markdownWords(alert)}”`).filter((text) => text !== "“”");
  if (texts.length === 0) return "";
  return texts.length === 1
    ? `The alert ${texts[0]} is green again`
    : `${counted(texts.length, "alert")} are green again: ${listed(texts, mostNamed)}`;
}

/** Relations of a component that say what happens when one end goes, without those that say nothing about it. */
function relationsAt(graph: Graph, { id }: Component, side: "needs" | "neededBy"): Relation[] {
  const node = graph.indexOf.get(id);
  if (node === undefined) return [];
  return Array.from(edgesAt(graph[side], node))
    .flatMap((edge) => graph.relations[edge] ?? [])
    .filter(({ type, from, to }) => effectOf(type) !== "none" && from !== to);
}

function namesOf(graph: Graph | undefined, relations: readonly Relation[], end: "from" | "to"): string[] {
  const names = relations.flatMap((relation) => {
    const other = componentAt(graph, relation[end]);
    return other && other.kind !== "blind-spot" ? [markdownName(other.name)] : [];
  });
  return [...new Set(names)].filter((name) => name !== "");
}

function componentAt(graph: Graph | undefined, id: string): Component | undefined {
  return graph?.components[graph.indexOf.get(id) ?? -1];
}
