import type { OperationOutput } from "../contract.ts";
import type { Graph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import { relationTypes } from "../schema/relation-types.ts";
import type { Runbook } from "../schema/runbook.ts";
import { foldName, wordsOf } from "../search/fold.ts";
import { type AlertScore, scoreChecks } from "./alert-score.ts";
import { runbooksFor } from "./attached-runbooks.ts";
import { type Chain, explainingChain } from "./chain.ts";
import { checkTexts } from "./check-texts.ts";
import { examinedCharacters } from "./clean-text.ts";
import { nameWords } from "./name-words.ts";
import { type AlertReading, readAlert } from "./read-alert.ts";

type AlertMatch = OperationOutput<"matchAlert">["matches"][number];

/** What alerts are matched against. */
export type AlertFacts = {
  readonly components: readonly Component[];
  readonly runbooks: readonly Runbook[];
  readonly graph: Graph;
};

const mostUnderstood = 30;
/** Beside an alert that was found word for word, one that only shares its phrases is noise. */
const certain = 0.95;
const besideCertain = 0.75;
/** Share of the best score that others need when nothing is certain. */
const besideLikely = 0.5;
const hostScore = 0.3;
const cutNote = `only the first ${examinedCharacters.toLocaleString("en")} characters of the text were read`;

/**
 * Finds the checks a pasted alert is about, best first; none when nothing resembles it. Understands what
 * Icinga writes to IRC and mail, Alertmanager, and half sentences of people. Of a very long paste only the
 * beginning is read; `why` and `understood` then say so.
 */
export function matchAlert(facts: AlertFacts, text: string, limit: number): OperationOutput<"matchAlert"> {
  const reading = readAlert(text);
  const texts = checkTexts(facts.graph, facts.runbooks);
  const scores = [...scoreChecks(reading, texts).values()].sort(
    (a, b) => b.score - a.score || (a.found.check.id < b.found.check.id ? -1 : 1),
  );
  const best = scores[0]?.score ?? 0;
  const least = best >= certain ? besideCertain : best * besideLikely;
  const chosen = scores.filter(({ score }) => score >= least).slice(0, limit);
  const matches = chosen.map((score) => toMatch(facts, score, reading.cut));
  const named = matches.length > 0 ? [] : hostMatches(facts, reading).slice(0, limit);
  return { matches: [...matches, ...named], understood: understood(facts, reading, matches.length > 0) };
}

function toMatch(facts: AlertFacts, { found, score, why }: AlertScore, cut: boolean): AlertMatch {
  const { check } = found;
  const chain = explainingChain(facts.graph, check.id);
  const ids = idsOf(facts.graph, chain);
  const alert = check.check?.alert ?? (check.kind === "check" ? check.name : found.shown);
  return {
    check: check.id,
    alert,
    component: probedOn(facts.graph, chain) ?? check.id,
    runbooks: runbooksFor(facts.runbooks, alert, check.id, ids),
    chain: ids,
    hops: hopsOf(facts.graph, chain),
    why: cut ? `${why}; ${cutNote}` : why,
    score: Math.round(score * 1000) / 1000,
  };
}

/** What the chain's check probes: the second node, where it was reached by probing. */
function probedOn(graph: Graph, { nodes, edges }: Chain): string | undefined {
  const probes = graph.relations[edges[0] ?? -1]?.type === "probes";
  return probes ? graph.components[nodes[1] ?? -1]?.id : undefined;
}

function idsOf(graph: Graph, { nodes }: Chain): string[] {
  return nodes.flatMap((node) => graph.components[node]?.id ?? []);
}

function hopsOf(graph: Graph, { edges }: Chain): AlertMatch["hops"] {
  return edges.flatMap((edge) => {
    const relation = graph.relations[edge];
    if (!relation) return [];
    const { from, to, type, evidence } = relation;
    return [{ from, to, type, words: relationTypes[type].words, evidence: [...evidence] }];
  });
}

/** An alert that no check of the graph has still names a host: its place and runbooks are a beginning. */
function hostMatches(facts: AlertFacts, reading: AlertReading): AlertMatch[] {
  const hosts = new Set(
    reading.texts.flatMap(({ from, host }) => (from === "form" && host ? [foldName(host)] : [])),
  );
  if (hosts.size === 0) return [];
  const named = facts.components.filter(({ id, name, aliases = [] }) =>
    [id, name, ...aliases].some((own) => hosts.has(foldName(own))),
  );
  return named.map(({ id, name }) => ({
    ...{ check: id, component: id, alert: reading.texts[0]?.text ?? name, chain: [id], hops: [] },
    runbooks: runbooksFor(facts.runbooks, "", id, [id]),
    why: `No check of the graph has this text; it names ${name}`,
    score: hostScore,
  }));
}

/**
 * Words of the paste that some alert is made of, in their order; when nothing matched, also those that some
 * component is named with, which takes reading all names once.
 */
function understood({ graph, runbooks }: AlertFacts, reading: AlertReading, matched: boolean): string[] {
  const { holding } = checkTexts(graph, runbooks);
  const words = new Set(reading.texts.flatMap(({ text }) => wordsOf(text)));
  const isKnown = (word: string) => holding.has(word) || (!matched && nameWords(graph).has(word));
  const known = [...words].filter(isKnown).slice(0, mostUnderstood);
  return reading.cut ? [...known, cutNote] : known;
}
