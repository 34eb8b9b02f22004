import { create } from "zustand";
import type { RunbookOrder } from "./runbook-list.ts";

type RunbookListState = {
  readonly query: string;
  readonly order: RunbookOrder;
  readonly setQuery: (query: string) => void;
  readonly setOrder: (order: RunbookOrder) => void;
};

/** What the list of runbooks shows; kept while another screen is open. */
export const useRunbookList = create<RunbookListState>()((set) => ({
  query: "",
  order: "status",
  setQuery: (query) => set({ query }),
  setOrder: (order) => set({ order }),
}));
