import type { ComponentKind } from "../../core/schema/component-kinds.ts";

/** How many of some entries are ordinary components, and how many are blind spots. */
export type Tally = { readonly components: number; readonly blindSpots: number };

/** Counts entries, or lines that stand for several of one kind. */
export function tallyOf(
  entries: readonly { readonly kind?: ComponentKind; readonly count?: number }[],
  countOf: (entry: { readonly count?: number }) => number = () => 1,
): Tally {
  const tally = { components: 0, blindSpots: 0 };
  for (const entry of entries) {
    if (entry.kind === "blind-spot") tally.blindSpots += countOf(entry);
    else tally.components += countOf(entry);
  }
  return tally;
}

/**
 * How much of a workspace is shown: "42 of 314 components, 3 of 32 blind spots". Blind spots are counted apart,
 * because no file holds them; where there are none they are not spoken of.
 */
export function shownWords(shown: Tally, all: Tally): string {
  const components = `${shown.components} of ${all.components} components`;
  if (all.blindSpots === 0) return components;
  const word = all.blindSpots === 1 ? "spot" : "spots";
  return `${components}, ${shown.blindSpots} of ${all.blindSpots} blind ${word}`;
}
