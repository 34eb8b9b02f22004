import type { OperationOutput } from "../contract.ts";
import type { Component } from "../schema/component.ts";
import { compileFilters, type FilterContext } from "./filters.ts";
import { importance } from "./importance.ts";
import { type Filter, parseQuery } from "./query.ts";
import { type SearchIndex, type SearchResult, search } from "./search.ts";

/** What a search needs: the index, and what its filters look at. A `Model` of core/model.ts is one. */
export type SearchContext = FilterContext & { readonly index: SearchIndex };

/**
 * The operation `search`: a text, filters, or both. With filters only components are found; without text all
 * that pass them, the most important first. `tookMs` is in ms, as fine as the clock of `now`.
 */
export function runSearch(
  context: SearchContext,
  query: string,
  limit: number,
  now: () => number = Date.now,
): OperationOutput<"search"> {
  const start = now();
  const results = find(context, query, limit);
  return { query, tookMs: now() - start, results };
}

function find(context: SearchContext, query: string, limit: number): SearchResult[] {
  const { text, filters } = parseQuery(query);
  if (filters.length === 0) return search(context.index, query, limit);
  const passes = compileFilters(filters, context);
  return text === ""
    ? listed(context.graph.components.filter(passes), filters, limit)
    : search(context.index, text, limit, passes);
}

function listed(components: readonly Component[], filters: readonly Filter[], limit: number): SearchResult[] {
  const why = filters.map(({ field, value, negated }) => `${negated ? "-" : ""}${field}:${value}`).join(" ");
  return components
    .map((component) => ({ component, score: importance(component) }))
    .sort((a, b) => b.score - a.score || (a.component.name < b.component.name ? -1 : 1))
    .slice(0, limit)
    .map(({ component: { id, name, kind }, score }) => ({
      ...{ type: "component", id, title: name, kind, why, score },
    }));
}
