import { create } from "zustand";

type TreeState = {
  /** Ids of the open lines, which are paths. */
  readonly expanded: string[];
  /** Id of the line the keyboard is on. */
  readonly cursor: string | null;
  readonly setExpanded: (change: string[] | ((before: string[]) => string[])) => void;
  readonly setCursor: (cursor: string | null | ((before: string | null) => string | null)) => void;
};

/** What is open in the tree and where the cursor is; kept while another view is shown. */
export const useTreeState = create<TreeState>()((set) => ({
  expanded: [],
  cursor: null,
  setExpanded: (change) =>
    set(({ expanded }) => ({ expanded: typeof change === "function" ? change(expanded) : change })),
  setCursor: (change) =>
    set(({ cursor }) => ({ cursor: typeof change === "function" ? change(cursor) : change })),
}));
