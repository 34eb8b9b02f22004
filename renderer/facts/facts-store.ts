import { create } from "zustand";
import type { Draft } from "./fact-field.ts";

/** Which form lies over the window. */
export type FactsForm = {
  readonly form: "facts" | "relations";
  readonly component: string;
  /** File of `graph-data/` that holds the component. */
  readonly path: string;
};

/** What the last save has done; `undo` while it can be taken back. */
export type FactsNotice = {
  readonly words: string;
  readonly undo?: { readonly path: string; readonly hash: string; readonly before: string };
};

type FactsState = {
  readonly shown: FactsForm | undefined;
  /** What was typed and is not saved, by what it is about: closing a form loses nothing. */
  readonly typed: ReadonlyMap<string, Draft>;
  readonly notice: FactsNotice | undefined;
};

/** Forms over the graph's files. */
export const useFacts = create<FactsState>()(() => ({
  shown: undefined,
  typed: new Map(),
  notice: undefined,
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
    const left = new Map(typed);
    left.delete(key);
    return { typed: left };
  });
}
