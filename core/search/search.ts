import { cleanText } from "../alert/clean-text.ts";
import { readAlert } from "../alert/read-alert.ts";
import { keptBy } from "../kept-by.ts";
import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import { foldName } from "./fold.ts";
import { type Accepts, searchNames } from "./name-search.ts";
import { type QueryTerm, queryTerms, sameTerms } from "./query-terms.ts";
import { atLeastHolding, exactly, nameScore, scoreBehind, textScore } from "./ranking.ts";
import { type Hit, nameAt, type SearchResult, toResult } from "./result.ts";
import { buildShard, type SearchInput, type Shard } from "./shard.ts";
import { searchTexts } from "./text-search.ts";

export type { SearchResult } from "./result.ts";
export type { SearchInput } from "./shard.ts";

/**
 * Everything search needs. A value: replacing a runbook gives another index that shares what is unchanged.
 * `changed` holds the runbooks that stand in for those of the same id in `base`, `gone` the ids of those that are no
 * more, `spots` the blind spots: a shard of their own, so that what is found among everything else does not depend
 * on them.
 */
export type SearchIndex = {
  readonly base: Shard;
  readonly changed: Shard | undefined;
  readonly gone?: ReadonlySet<string>;
  readonly spots?: Shard;
};

/** Reads all names and texts; about 1 s for 10,000 components and 5,000 runbooks of 5 kB. */
export function buildSearchIndex(input: SearchInput): SearchIndex {
  return { base: buildShard(input), changed: undefined };
}

/** The index that also finds these blind spots. */
export function withSpots(index: SearchIndex, components: readonly Component[]): SearchIndex {
  return { ...index, spots: shardOfSpots(components) };
}

const shardOfSpots = keptBy((components: readonly Component[]) => buildShard({ components, runbooks: [] }));

/** The index with one runbook changed or added, in about a millisecond whatever the size of the rest. */
export function replaceRunbook(index: SearchIndex, runbook: Runbook): SearchIndex {
  const others = index.changed?.runbooks.filter(({ id }) => id !== runbook.id) ?? [];
  const { gone, ...rest } = index;
  const left = new Set([...(gone ?? [])].filter((id) => id !== runbook.id));
  const changed = buildShard({ components: [], runbooks: [...others, runbook] });
  return { ...rest, changed, ...(left.size > 0 ? { gone: left } : {}) };
}

/** What an index now finds: the input it was built from, with the changed runbooks in place. */
export function inputOf({ base, changed, gone }: SearchIndex): SearchInput {
  if (!changed && !gone) return { components: base.components, runbooks: base.runbooks };
  const others = changed?.runbooks ?? [];
  const replaced = new Map(others.map((runbook) => [runbook.id, runbook]));
  const known = new Set(base.runbooks.map(({ id }) => id));
  return {
    components: base.components,
    runbooks: [
      ...base.runbooks
        .filter(({ id }) => !gone?.has(id))
        .map((runbook) => replaced.get(runbook.id) ?? runbook),
      ...others.filter(({ id }) => !known.has(id)),
    ],
  };
}

/** Which components may be found. */
export type ComponentFilter = (component: Component) => boolean;

/**
 * Components, runbooks and sections of runbooks that fit a text, best first: names that are the text, names
 * that begin with it or hold it, texts that hold its words, then what resembles it. With a filter, only
 * components. Pasted notifications are read as alerts; of a very long text only the beginning counts.
 */
export function search(
  index: SearchIndex,
  query: string,
  limit: number,
  filter?: ComponentFilter,
): SearchResult[] {
  const typed = searchable(query);
  const folded = foldName(typed);
  if (folded === "") return [];
  const terms = folded.length < 3 ? [] : queryTerms(index.base.texts, folded.split(" "));
  const hits = [hitsIn(index.base, { typed, folded, terms }, limit, acceptsIn(index, filter))];
  if (index.changed && !filter) {
    const same = sameTerms(index.base.texts, terms, index.changed.texts);
    hits.push(hitsIn(index.changed, { typed, folded, terms: same }, limit, () => true));
  }
  if (index.spots) hits.push(spotsIn(index.spots, index.base, { typed, folded, terms }, limit, filter));
  return withoutChance(hits.flat())
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map((hit) => toResult(hit, typed));
}

/** When something is named exactly so, what merely resembles it is noise: another address is another thing. */
function withoutChance(hits: readonly Hit[]): Hit[] {
  const exact = hits.some(({ score }) => score >= exactly);
  return hits.filter(({ score }) => !exact || score >= atLeastHolding);
}

/** Nobody types more than this to find a thing; what is pasted has its telling words at the beginning. */
const longestQuery = 300;

/** What to look for: the alert of a pasted notification, or else the text itself, cleaned. */
function searchable(query: string): string {
  const reading = readAlert(query.slice(0, 20 * longestQuery));
  const first = reading.texts[0];
  const pasted = first?.from === "form" || query.trimEnd().includes("\n");
  const text = pasted ? (first?.text ?? "") : cleanText(query.slice(0, 2 * longestQuery)).text;
  return text
    .trim()
    .replace(/ ?#page$/i, "")
    .slice(0, longestQuery);
}

/** Components pass the filter; runbooks pass when there is none and no newer version stands in for them. */
function acceptsIn({ base, changed, gone }: SearchIndex, filter: ComponentFilter | undefined): Accepts {
  const replaced = new Set([...(gone ?? []), ...(changed?.runbooks ?? []).map(({ id }) => id)]);
  return (owner) => {
    const component = base.components[owner];
    if (component) return filter?.(component) ?? true;
    return !filter && !replaced.has(base.runbooks[owner - base.components.length]?.id ?? "");
  };
}

/** Blind spots that fit, each behind what it is about. */
function spotsIn(
  spots: Shard,
  base: Shard,
  sought: Sought,
  limit: number,
  filter: ComponentFilter | undefined,
): Hit[] {
  const terms = sameTerms(base.texts, sought.terms, spots.texts);
  const accepts: Accepts = (owner) => {
    const component = spots.components[owner];
    return component !== undefined && (filter?.(component) ?? true);
  };
  const hits = hitsIn(spots, { ...sought, terms }, limit, accepts);
  return hits.map((hit) => ({ ...hit, score: scoreBehind(hit.score) }));
}

type Sought = { readonly typed: string; readonly folded: string; readonly terms: readonly QueryTerm[] };

/** The best hit of each component; of a runbook its best hit and, beside it, its best section. */
function hitsIn(shard: Shard, { typed, folded, terms }: Sought, limit: number, accepts: Accepts): Hit[] {
  const best = new Map<number, Hit>();
  for (const name of searchNames(shard.names, folded, limit, accepts)) {
    const score = nameScore(name, nameAt(shard, name, typed), typed, name.owner < shard.components.length);
    best.set(name.owner, { shard, by: "name", name, score });
  }
  const sections: Hit[] = [];
  for (const text of searchTexts(shard.texts, terms, limit, accepts)) {
    const hit: Hit = { shard, by: "text", text, score: textScore(text) };
    if (text.owner >= shard.components.length && text.part > 0) sections.push(hit);
    else if (hit.score > (best.get(text.owner)?.score ?? 0)) best.set(text.owner, hit);
  }
  return [...best.values(), ...sections];
}
