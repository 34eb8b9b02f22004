import { create } from "zustand";
import type { Flag } from "../../core/audit/flag.ts";

type DialogState = {
  /** Flags that somebody is about to waive, or to hand on. */
  readonly waiving: readonly Flag[] | undefined;
  readonly exporting: readonly Flag[] | undefined;
  readonly waive: (flags: readonly Flag[]) => void;
  readonly exportFlags: (flags: readonly Flag[]) => void;
  readonly close: () => void;
};

/** Which question the audit is asking, about which flags. */
export const useAuditDialogs = create<DialogState>()((set) => ({
  waiving: undefined,
  exporting: undefined,
  waive: (waiving) => set({ waiving, exporting: undefined }),
  exportFlags: (exporting) => set({ exporting, waiving: undefined }),
  close: () => set({ waiving: undefined, exporting: undefined }),
}));
