import { certaintyDashes, neededByBars } from "../canvas/edge-style.ts";

/** One kind of line with what it means. */
export type LineSample = {
  readonly meaning: string;
  readonly dashes?: readonly number[];
  readonly round?: true;
  readonly width?: number;
  readonly soft?: true;
  readonly double?: true;
  readonly end: "arrow" | "blind" | "count";
};

/** Every line the drawing can hold (UX §4), in the order of the legend. */
export const lineSamples: readonly LineSample[] = [
  { meaning: "needs: seen in code or a capture", end: "arrow" },
  { meaning: "needs: stated in a document", dashes: certaintyDashes.stated, end: "arrow" },
  { meaning: "needs: inferred or derived", dashes: certaintyDashes.inferred, round: true, end: "arrow" },
  { meaning: "soft: partial, redundant or without effect", soft: true, end: "arrow" },
  {
    ...{ meaning: "leads into a blind spot: nobody has read what is there", end: "blind" },
    ...{ dashes: certaintyDashes.inferred, round: true },
  },
  { meaning: "sources disagree", double: true, end: "arrow" },
  {
    meaning: "some between are not drawn: click to show",
    dashes: certaintyDashes.inferred,
    round: true,
    width: 2,
    end: "count",
  },
  { meaning: "the selection needs it", width: 2.75, end: "arrow" },
  { meaning: "it needs the selection", dashes: neededByBars, width: 3.5, end: "arrow" },
];
