import { create } from "zustand";
import type { Draft } from "./fact-field.ts";

export const factsForms = ["facts", "relations", "runbooks", "waivers", "remove", "new"] as const;
export type FactsFormName = (typeof factsForms)[number];

/** Which form lies over the window. */
export type FactsForm = {
  readonly form: FactsFormName;
  /** Empty for a new one. */
  readonly component: string;
  /** File of `graph-data/` that holds the component; for a new one that in which it is put at first. */
  readonly path: string;
};

/** A file that was written over, so that it can be put back; `before` is null where there was none. */
export type Written = { readonly path: string; readonly hash: string; readonly before: string | null };

/** What the last save has done; `undo` while it can be taken back, in the order of writing. */
export type FactsNotice = {
  readonly words: string;
  readonly undo?: readonly Written[];
};

type FactsState = {
  readonly shown: FactsForm | undefined;
  /** What was typed and is not saved, by what it is about: closing a form loses nothing. */
  readonly typed: ReadonlyMap<string, Draft>;
  readonly notice: FactsNotice | undefined;
  /** How many lines of the page tell the notice; where there is none the window does. */
  readonly tellers: number;
};

/** Forms over the graph's files. */
export const useFacts = create<FactsState>()(() => ({
  shown: undefined,
  typed: new Map(),
  notice: undefined,
  tellers: 0,
}));

/** Keeps what was typed into one field. */
export function keepTyped(key: string, path: string, value: string | null): void {
  useFacts.setState(({ typed }) => ({
    typed: new Map(typed).set(key, { ...typed.get(key), [path]: value }),
  }));
}

/** Forgets what was typed: it is saved, or given up. */
export function forgetTyped(key: string): void {
  useFacts.setState(({ typed }) => {
    if (!typed.has(key)) return {};
    const left = new Map(typed);
    left.delete(key);
    return { typed: left };
  });
}
