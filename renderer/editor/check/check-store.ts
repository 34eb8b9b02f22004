import type { ChangeSet } from "@codemirror/state";
import { create } from "zustand";
import type { TextProblem } from "../../../core/editing/lint-text.ts";

/** What the last check of a text has found. */
export type Checked = {
  readonly problems: readonly TextProblem[];
  readonly words: number;
  /** What has been typed since the text that was checked. */
  readonly since: () => ChangeSet;
};

/** The last check of each open text, by path. */
export const useChecks = create<{ readonly byPath: ReadonlyMap<string, Checked> }>()(() => ({
  byPath: new Map(),
}));
