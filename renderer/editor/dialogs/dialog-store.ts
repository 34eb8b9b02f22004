import { create } from "zustand";

/** What is asked about a runbook's file. */
export type RunbookDialog =
  | { readonly kind: "create"; readonly id?: string; readonly component?: string }
  | { readonly kind: "rename"; readonly path: string }
  | { readonly kind: "duplicate"; readonly path: string };

/** A file that went to the bin, and what it takes to bring it back. */
export type Removed = { readonly path: string; readonly text: string; readonly bin: string };

type Dialogs = {
  readonly dialog: RunbookDialog | undefined;
  /** The last dialog has led to a new text, which takes the focus. */
  readonly began: boolean;
  readonly show: (dialog: RunbookDialog) => void;
  readonly close: () => void;
  readonly removed: Removed | undefined;
  /** Why the last removal did not work. */
  readonly failure: string | undefined;
};

/** The open dialog about a runbook's file, and the file that was removed last. */
export const useRunbookDialogs = create<Dialogs>()((set) => ({
  dialog: undefined,
  removed: undefined,
  failure: undefined,
  began: false,
  show: (dialog) => set({ dialog, began: false }),
  close: () => set({ dialog: undefined }),
}));
