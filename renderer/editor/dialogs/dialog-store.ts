import { create } from "zustand";

/** What is asked about a runbook's file. */
export type RunbookDialog =
  | { readonly kind: "create"; readonly id?: string; readonly component?: string }
  | { readonly kind: "rename"; readonly path: string }
  | { readonly kind: "duplicate"; readonly path: string }
  /** The present text of an open runbook, into a file of its own. */
  | { readonly kind: "save-as"; readonly path: string };

/** A file that went to the bin, and what it takes to bring it back. */
export type Removed = {
  readonly path: string;
  /** Of the file; left out where its bytes are not all text: written again they would be other ones. */
  readonly text?: string;
  readonly bin: string;
  /** What had been typed and not saved when it was removed. */
  readonly unsaved?: string;
};

type Dialogs = {
  readonly dialog: RunbookDialog | undefined;
  /** The runbook that the last dialog has led to: it takes the keyboard, as its text or to be read. */
  readonly ledTo: string | undefined;
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
  ledTo: undefined,
  show: (dialog) => set({ dialog, ledTo: undefined }),
  close: () => set({ dialog: undefined }),
}));
