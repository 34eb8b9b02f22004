import { useGraph } from "../graph/view/graph-store.ts";

/**
 * The one filter that graph, list, tree and audit share, as typed: free text and `kind:` `flag:` `owner:` `host:`
 * `needs:` `neededby:` `tracked:` `immutable:`. It is part of what is shown, so that undo knows it.
 */
export function useQuery(): string {
  return useGraph((state) => state.history.present.query);
}

/** The filter as it is at this moment. */
export function currentQuery(): string {
  return useGraph.getState().history.present.query;
}

/** Another filter by one press: a step of its own for undo. */
export function setQuery(query: string): void {
  useGraph.getState().filter(query);
}

/** Another filter by typing: letters in a row are one step. */
export function typeQuery(query: string): void {
  useGraph.getState().filter(query, performance.now());
}
