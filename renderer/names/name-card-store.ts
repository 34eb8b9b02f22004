import { create } from "zustand";

type NameCardState = {
  /** Name the card is of, or undefined while it is closed. */
  readonly name: string | undefined;
  readonly open: (name: string) => void;
  readonly close: () => void;
};

/** Of which name the card lies over the window. */
export const useNameCard = create<NameCardState>()((set) => ({
  name: undefined,
  open: (name) => set({ name }),
  close: () => set({ name: undefined }),
}));
