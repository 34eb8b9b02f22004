import { create } from "zustand";

export const sourceTabs = ["coverage", "contradictions", "blind-spots"] as const;
export type SourcesTab = (typeof sourceTabs)[number];

type SourcesView = {
  readonly tab: SourcesTab;
  /** Source to whose blind spots the list is narrowed; undefined shows all. */
  readonly closedBy: string | undefined;
  readonly open: (tab: SourcesTab) => void;
  readonly narrowTo: (source: string | undefined) => void;
  /** Opens the blind spots that one source would close. */
  readonly showClosedBy: (source: string) => void;
};

/** Which part of the sources is shown; kept while another screen is open. */
export const useSourcesView = create<SourcesView>()((set) => ({
  tab: "coverage",
  closedBy: undefined,
  open: (tab) => set({ tab }),
  narrowTo: (closedBy) => set({ closedBy }),
  showClosedBy: (closedBy) => set({ closedBy, tab: "blind-spots" }),
}));
