import { type Adjacency, edgesAt, type Graph } from "../graph/graph.ts";
import type { Model } from "../model.ts";
import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import { factsThatCouldName, runbooksThatCouldName } from "./could-name.ts";
import type { ImpactLine } from "./impact-schema.ts";
import { finderOfComponents, finderOfText, type NameFinder } from "./name-finder.ts";
import { stepsOf } from "./step-words.ts";

/**
 * What names the subject although nothing happens to it: by a relation without effect, in a runbook, in a fact of
 * another component. Each once, runbooks first, then components in the order of the files.
 *
 * @param taken whether an id stands under a stronger grade
 */
export function mentionedLines(
  model: Model,
  subjects: readonly number[],
  text: string,
  taken: (id: string) => boolean,
): ImpactLine[] {
  const { graph } = model;
  const components = subjects.flatMap((node) => graph.components[node] ?? []);
  const finder = components.length > 0 ? finderOfComponents(components) : finderOfText(text);
  const lines = new Map<number, ImpactLine>();
  for (const { node, facts } of factsThatCouldName(graph, finder)) {
    const line = factLine(graph.components[node], facts, finder);
    if (line) lines.set(node, line);
  }
  for (const [node, line] of relationLines(graph, subjects)) lines.set(node, line);
  const named = [...lines]
    .filter(([node]) => !subjects.includes(node) && graph.components[node]?.kind !== "blind-spot")
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line);
  return [...runbookLines(model, components, finder), ...named].filter(
    ({ id, type }) => type === "runbook" || !taken(id),
  );
}

function runbookLines(model: Model, components: readonly Component[], finder: NameFinder): ImpactLine[] {
  const attached = new Set(components.flatMap(({ id }) => model.runbooksOf(id)));
  const naming = runbooksThatCouldName(model, finder).filter((runbook) => !attached.has(runbook));
  return [...attached, ...naming].flatMap(
    (runbook) => runbookLine(runbook, finder, attached.has(runbook)) ?? [],
  );
}

function runbookLine(runbook: Runbook, finder: NameFinder, attached: boolean): ImpactLine | undefined {
  const { id, title, bodyLine } = runbook;
  const lines = runbook.body.split("\n");
  const hits = lines.flatMap((line, at) => (finder.first(line) ? [{ line, at: at + bodyLine }] : []));
  const [first] = hits;
  const head = [title, ...runbook.alerts].find((text) => finder.first(text));
  if (!first && !head && !attached) return undefined;
  const more = hits.length > 1 ? ` (and in ${hits.length - 1} more)` : "";
  const reasons = [
    ...(attached ? ["is attached to it"] : []),
    ...(first ? [`names it in line ${first.at}${more}: “${shortened(first.line.trim(), 0)}”`] : []),
    ...(!first && head ? [`names it in its title or alerts: “${shortened(head, 0)}”`] : []),
  ];
  const because = `${title} ${reasons.join("; ")}`;
  const line: ImpactLine = { id, type: "runbook", name: title, via: [], because, hops: [], evidence: [] };
  return first ? { ...line, line: first.at } : line;
}

function factLine(
  component: Component | undefined,
  facts: readonly { readonly label: string; readonly text: string }[],
  finder: NameFinder,
): ImpactLine | undefined {
  for (const { label, text } of facts) {
    const hit = finder.first(text);
    if (!component || !hit) continue;
    const { id, name, evidence } = component;
    const because = `${name} names it in its ${label}: “${shortened(text, hit.start)}”`;
    return { id, type: "component", name, via: [], because, hops: [], evidence };
  }
  return undefined;
}

/** Neighbours over relations without effect: what is said about the subject, and the documents about it. */
function* relationLines(graph: Graph, subjects: readonly number[]): Generator<[number, ImpactLine]> {
  const stepOver = stepsOf(graph);
  for (const node of subjects) {
    for (const edge of withoutEffect(graph, graph.needs, node)) {
      if (graph.relations[edge]?.type !== "documented-by") continue;
      const document = graph.to[edge] ?? 0;
      const { hop } = stepOver(edge);
      yield [document, lineOver(graph, document, node, `${nameAt(graph, document)} documents it`, hop)];
    }
    for (const edge of withoutEffect(graph, graph.neededBy, node)) {
      const other = graph.from[edge] ?? 0;
      const { hop, words } = stepOver(edge);
      const note = graph.relations[edge]?.note;
      const because = `${nameAt(graph, other)} ${words}${note ? ` (${note})` : ""}`;
      yield [other, lineOver(graph, other, node, because, hop)];
    }
  }
}

function lineOver(
  graph: Graph,
  node: number,
  subject: number,
  because: string,
  hop: ImpactLine["hops"][number],
): ImpactLine {
  const { id, name } = graph.components[node] ?? { id: "", name: "" };
  const via = [graph.components[subject]?.id ?? ""];
  return { id, type: "component", name, via, because, hops: [hop], evidence: hop.evidence };
}

function nameAt(graph: Graph, node: number): string {
  return graph.components[node]?.name ?? "";
}

function withoutEffect(graph: Graph, adjacency: Adjacency, node: number): number[] {
  return [...edgesAt(adjacency, node)].filter((edge) => graph.effects[edge] === "none");
}

const longestQuote = 160;
const before = 50;

/** A part of a text round a place, on one line. */
function shortened(text: string, at: number): string {
  const start = Math.max(0, Math.min(at - before, text.length - longestQuote));
  const part = text
    .slice(start, start + longestQuote)
    .replaceAll(/\s+/g, " ")
    .toWellFormed();
  return `${start > 0 ? "…" : ""}${part}${start + longestQuote < text.length ? "…" : ""}`;
}
