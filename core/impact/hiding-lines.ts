import type { BlindSpot } from "../blind-spots/blind-spot.ts";
import { edgesAt } from "../graph/graph.ts";
import type { Model } from "../model.ts";
import type { Component } from "../schema/component.ts";
import type { Source } from "../schema/source.ts";
import type { ImpactLine } from "./impact-schema.ts";
import { couldStandIn } from "./value-kinds.ts";

/**
 * Where more could stand: blind spots and sources nobody has looked in that can hold the kind of value that the
 * subject is. Blind spots about a subject or about something the verdict names come first; then frozen files, which
 * keep an old value whatever else is mended; then those that most others need directly. Sources come last.
 *
 * @param named whether an id is that of a subject, or stands under a stronger grade
 */
export function hidingLines(
  { blindSpots, workspace, graph }: Pick<Model, "blindSpots" | "workspace" | "graph">,
  subjects: readonly Component[],
  text: string,
  named: (id: string) => boolean,
): ImpactLine[] {
  const wanted = couldStandIn(subjects, text);
  const asked = new Set(subjects.map(({ id }) => id));
  const spots = blindSpots.filter(
    ({ component, about, couldHold }) =>
      asked.has(component.id) || asked.has(about) || couldHold.some((kind) => wanted.has(kind)),
  );
  const nearness = ({ component, about }: BlindSpot) =>
    asked.has(component.id) || asked.has(about) ? 0 : named(about) ? 1 : 2;
  const frozen = ({ about }: BlindSpot) =>
    graph.components[graph.indexOf.get(about) ?? -1]?.file?.immutable === "yes" ? 0 : 1;
  const needs = ({ about }: BlindSpot) => edgesAt(graph.neededBy, graph.indexOf.get(about) ?? 0).length;
  const sources = workspace.sources.filter(
    ({ looked, couldHold }) => looked === "no" && couldHold.some((kind) => wanted.has(kind)),
  );
  return [
    ...spots
      .toSorted((a, b) => nearness(a) - nearness(b) || frozen(a) - frozen(b) || needs(b) - needs(a))
      .filter(({ component }) => asked.has(component.id) || !named(component.id))
      .map(spotLine),
    ...sources.map((source) => sourceLine(source, wanted)),
  ];
}

function spotLine({ component: { id, name, summary, evidence }, howToLook }: BlindSpot): ImpactLine {
  const line: ImpactLine = {
    ...{ id, type: "component", name, via: [], because: `${name}: ${summary}`, hops: [] },
    evidence: [...evidence],
  };
  return howToLook.length > 0 ? { ...line, howToLook: [...howToLook] } : line;
}

function sourceLine(
  { id, title, couldHold, howToLook = [] }: Source,
  wanted: ReadonlySet<string>,
): ImpactLine {
  const kinds = couldHold.filter((kind) => wanted.has(kind)).map((kind) => factWords[kind] ?? kind);
  const because = `${title} could hold it among its ${listed(kinds)}; nobody has looked there for this graph`;
  const line: ImpactLine = { id, type: "source", name: title, via: [], because, hops: [], evidence: [] };
  return howToLook.length > 0 ? { ...line, howToLook: [...howToLook] } : line;
}

/** Kinds of facts whose written form is not a word. */
const factWords: Readonly<Record<string, string>> = {
  "hiera-values": "Hiera values",
  "dns-records": "DNS records",
  "file-contents": "file contents",
  "file-flags": "file flags",
};

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
