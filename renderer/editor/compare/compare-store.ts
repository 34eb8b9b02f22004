import { create } from "zustand";
import type { Recovery } from "../session/recoveries-store.ts";

/** A git conflict as `gitConflicts` has it. */
export type GitConflict = {
  readonly path: string;
  readonly base: string | null;
  readonly yours: string | null;
  readonly theirs: string | null;
  readonly diskHash: string | null;
  readonly binary: boolean;
};

/** What is being compared: two texts side by side, or two with what both come from. */
export type Comparison =
  | { readonly kind: "merge"; readonly path: string }
  | { readonly kind: "recovery"; readonly recovery: Recovery }
  /** An older text beside the present one. */
  | {
      readonly kind: "version";
      readonly path: string;
      readonly id: string;
      readonly label: string;
      readonly read: () => Promise<string>;
    }
  | { readonly kind: "conflict"; readonly conflict: GitConflict };

/** The comparison that lies over the page, if any. */
export const useCompare = create<{ readonly shown: Comparison | undefined }>()(() => ({ shown: undefined }));
