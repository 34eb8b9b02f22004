import { create } from "zustand";
import { type ColumnId, columns, type Order } from "./columns.ts";

type ListState = {
  readonly order: Order;
  readonly grouped: boolean;
  /** Sorts by a column; a second time in a row the other way round. */
  readonly sortBy: (column: ColumnId) => void;
  readonly toggleGroups: () => void;
};

/** How the list is sorted and grouped; worst first until the user says otherwise. */
export const useList = create<ListState>()((set) => ({
  order: { by: "flags", descending: true },
  grouped: false,
  sortBy: (by) =>
    set(({ order }) => ({
      order: { by, descending: order.by === by ? !order.descending : columns[by].firstDescending },
    })),
  toggleGroups: () => set(({ grouped }) => ({ grouped: !grouped })),
}));
