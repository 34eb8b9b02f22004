import { create } from "zustand";
import type { Grade } from "../../core/impact/grade.ts";

/** Lines of a grade that are shown before anyone asks for more. */
export const foldedAt = 50;
const more = 200;

type ImpactState = {
  /** Which half is seen where there is no room for both. */
  readonly tab: "list" | "rings";
  /** How many lines of each grade are shown, where somebody asked for more than a few. */
  readonly shown: Readonly<Partial<Record<Grade, number>>>;
  /** Runbook or source that is selected: card ids as the drawing has them. Components are selected everywhere. */
  readonly chosen: string | undefined;
  readonly show: (tab: "list" | "rings") => void;
  readonly showMore: (grade: Grade) => void;
  readonly choose: (id: string | undefined) => void;
  /** Another question: lists are folded again, and nothing but a component can still be selected. */
  readonly startAfresh: () => void;
};

/** How the answer on the impact screen is looked at; what is asked stands in the address. */
export const useImpactView = create<ImpactState>()((set) => ({
  tab: "list",
  shown: {},
  chosen: undefined,
  show: (tab) => set({ tab }),
  showMore: (grade) =>
    set(({ shown }) => ({ shown: { ...shown, [grade]: (shown[grade] ?? foldedAt) + more } })),
  choose: (chosen) => set({ chosen }),
  startAfresh: () => set({ shown: {}, chosen: undefined }),
}));
