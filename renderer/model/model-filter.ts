import type { Model } from "../../core/model.ts";
import { completions, type QueryFacts, queryFacts, wordBefore } from "../../core/search/completions.ts";
import { compileFilters } from "../../core/search/filters.ts";
import { parseQuery } from "../../core/search/query.ts";
import { search } from "../../core/search/search.ts";
import type { TreeFilter } from "../../core/view/tree.ts";
import type { Completion, FilterAnswer } from "../filter/filter-port.ts";

/** The last answer of each model: list, tree and problems ask for the same filter one after the other. */
const lastAnswers = new WeakMap<Model, { readonly query: string; readonly answer: FilterAnswer }>();

/** Ids of the components that pass a filter; missing when the query lets everything through. */
export function idsOf(model: Model, query: string): FilterAnswer {
  const last = lastAnswers.get(model);
  if (last?.query === query) return last.answer;
  const answer = freshIdsOf(model, query);
  lastAnswers.set(model, { query, answer });
  return answer;
}

function freshIdsOf(model: Model, query: string): FilterAnswer {
  const { text, filters, problems } = parseQuery(query);
  if (text === "" && filters.length === 0) return { problems };
  const passes = compileFilters(filters, model);
  const { components } = model.graph;
  const passing =
    text === "" ? components.filter(passes) : search(model.index, text, components.length, passes);
  const ids = passing.map(({ id }) => id);
  return { ids, problems };
}

/** The same as a function, for the tree; undefined lets everything through. */
export function filterOf(model: Model, query: string): TreeFilter | undefined {
  const { ids } = idsOf(model, query);
  if (!ids) return undefined;
  const passing = new Set(ids);
  return (component) => passing.has(component.id);
}

const facts = new WeakMap<Model, QueryFacts>();

/** What the word before the cursor can become. */
export function completionsFor(model: Model, text: string, cursor: number): readonly Completion[] {
  const known = facts.get(model) ?? queryFacts(model.graph.components);
  facts.set(model, known);
  const from = cursor - wordBefore(text, cursor).length;
  return completions(text, cursor, known).map((insert) => ({ label: insert, insert, from, to: cursor }));
}
