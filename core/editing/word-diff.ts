import { diffWordsWithSpace } from "diff";
import { editsBetween } from "./text-edit.ts";

/** A stretch of two texts: in both, in the first alone, or in the second alone. */
export type WordChange = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** Longer texts are compared by their start and end only; so many words may differ. */
const longest = 50_000;
const mostEdits = 800;

/**
 * What changed between two short texts, word by word, for a line of a preview. The parts without `added` make the
 * first text, those without `removed` the second. Time is bounded: where the texts are long or share little, all
 * between their common start and end counts as changed.
 */
export function wordDiff(before: string, after: string): WordChange[] {
  if (before.length + after.length > longest) return ends(before, after);
  const steps = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (!steps) return ends(before, after);
  return steps.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

function ends(before: string, after: string): WordChange[] {
  const [edit] = editsBetween(before, after);
  if (!edit) return before === "" ? [] : [{ kind: "same", text: before }];
  const parts: WordChange[] = [
    { kind: "same", text: before.slice(0, edit.from) },
    { kind: "removed", text: before.slice(edit.from, edit.to) },
    { kind: "added", text: edit.insert },
    { kind: "same", text: before.slice(edit.to) },
  ];
  return parts.filter(({ text }) => text !== "");
}
