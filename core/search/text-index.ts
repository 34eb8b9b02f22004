import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import { identifies, namesOfComponent } from "./names.ts";
import type { StringTable } from "./string-table.ts";
import { type CollectedTerms, TermCollector } from "./term-collector.ts";
import { headingLines } from "./text-sections.ts";
import { buildTrigramIndex, type TrigramIndex } from "./trigram-index.ts";

/**
 * Inverted index over texts. A component is one document (names ×3, what is written about it). A runbook is
 * one document per section; the first also holds title ×4, alerts ×3 and tags ×2. Owners are numbered as in
 * `NameIndex`; the documents of owner `o` are `firstOf[o] … firstOf[o + 1] - 1`, and a runbook's n-th
 * document is the n-th of its `textSections`. Postings of term `t` are `starts[t] … starts[t + 1] - 1` in
 * `documents` and `impacts`.
 */
export type TextIndex = {
  readonly terms: StringTable;
  readonly trigrams: TrigramIndex;
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  /** Saturated, length-normalised term frequency, 0–255 for 0–1: only the idf is left to multiply. */
  readonly impacts: Uint8Array;
  readonly firstOf: Uint32Array;
};

/** BM25 (Robertson and Walker 1994); `b` is low because sections of a few words are often the exact answer. */
const saturation = 1.2;
const lengthWeight = 0.5;

const weights = { title: 4, alert: 3, tag: 2, heading: 2, name: 3, body: 1 } as const;

/** Reads all texts once. About 25 MB per second and core. */
export function buildTextIndex(components: readonly Component[], runbooks: readonly Runbook[]): TextIndex {
  const collector = new TermCollector();
  const firstOf = new Uint32Array(components.length + runbooks.length + 1);
  let documents = 0;
  components.forEach((component, index) => {
    addComponent(collector, component);
    firstOf[index + 1] = ++documents;
  });
  runbooks.forEach((runbook, index) => {
    documents += addRunbook(collector, runbook);
    firstOf[components.length + index + 1] = documents;
  });
  const collected = collector.finish();
  return {
    terms: collected.terms,
    trigrams: buildTrigramIndex(collected.terms),
    ...postings(collected),
    firstOf,
  };
}

function addComponent(collector: TermCollector, component: Component): void {
  collector.open();
  for (const { field, text } of namesOfComponent(component)) {
    collector.add(text, identifies(field) ? weights.name : weights.body);
  }
  for (const text of proseOf(component)) collector.add(text, weights.body);
}

/** What is written about a component in sentences, and the values written into it by hand. */
export function proseOf(component: Component): string[] {
  const { check, file } = component;
  return [
    component.summary,
    component.note,
    component.documentedNote,
    component.trackedNote,
    component.observed,
    component.finalState,
    file?.trackedNote,
    file?.immutableReason,
    file?.immutableNote,
    file?.unlockNote,
    check?.alertNote,
    ...(component.hardCoded ?? []),
    ...(file?.hardCoded ?? []),
  ].filter((text) => text !== undefined);
}

/** Returns the number of documents made: one more than the runbook has headings. */
function addRunbook(collector: TermCollector, runbook: Runbook): number {
  const lines = headingLines(runbook.body);
  lines.forEach(({ textStart, raw }, index) => {
    collector.open();
    if (index === 0) {
      collector.add(runbook.title, weights.title);
      for (const alert of runbook.alerts) collector.add(alert, weights.alert);
      for (const tag of runbook.tags) collector.add(tag, weights.tag);
    } else collector.add(raw, weights.heading);
    collector.add(runbook.body, weights.body, textStart, lines[index + 1]?.start ?? runbook.body.length);
  });
  return lines.length;
}

/** Counting sort of the pairs by term; within a term the documents stay in order. */
function postings(collected: CollectedTerms): Pick<TextIndex, "starts" | "documents" | "impacts"> {
  const { terms, pairTerms, pairDocuments, pairCounts, lengths } = collected;
  const starts = new Uint32Array(terms.starts.length);
  for (const term of pairTerms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < starts.length - 1; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const next = starts.slice();
  const documents = new Uint32Array(pairTerms.length);
  const impacts = new Uint8Array(pairTerms.length);
  const norms = lengthNorms(lengths);
  for (let pair = 0; pair < pairTerms.length; pair++) {
    const term = pairTerms[pair] ?? 0;
    const document = pairDocuments[pair] ?? 0;
    const count = pairCounts[pair] ?? 0;
    const slot = next[term] ?? 0;
    next[term] = slot + 1;
    documents[slot] = document;
    impacts[slot] = Math.max(1, Math.round((255 * count) / (count + (norms[document] ?? 1))));
  }
  return { starts, documents, impacts };
}

/** `k1 · (1 − b + b · length ÷ mean length)` of every document. */
function lengthNorms(lengths: Uint32Array): Float32Array {
  let total = 0;
  for (const length of lengths) total += length;
  const mean = total / Math.max(1, lengths.length) || 1;
  return Float32Array.from(
    lengths,
    (length) => saturation * (1 - lengthWeight + (lengthWeight * length) / mean),
  );
}
