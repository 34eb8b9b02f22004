import { create } from "zustand";

type FilterState = {
  /** The filter as typed: free text and `kind:` `flag:` `owner:` `host:` `needs:` `neededby:` `tracked:` `immutable:`. */
  readonly query: string;
  readonly setQuery: (query: string) => void;
};

/** The one filter that graph, list, tree and audit share. */
export const useFilter = create<FilterState>()((set) => ({
  query: "",
  setQuery: (query) => set({ query }),
}));
