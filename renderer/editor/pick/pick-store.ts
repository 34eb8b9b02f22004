import { create } from "zustand";

/** What a component or an alert is looked for. */
export type Pick = {
  readonly for: "link-component" | "link-alert" | "attach-component" | "attach-alert";
  readonly path: string;
};

type PickState = {
  readonly wanted: Pick | undefined;
  readonly pick: (wanted: Pick) => void;
  readonly close: () => void;
};

/** The open picker, if any. */
export const usePick = create<PickState>()((set) => ({
  wanted: undefined,
  pick: (wanted) => set({ wanted }),
  close: () => set({ wanted: undefined }),
}));
