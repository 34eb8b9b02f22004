import type { BadgeId } from "../../../core/view/badges.ts";

/** A badge's drawing in a 16×16 box: lines to stroke, areas to fill, or a word where no picture says it. */
export type BadgeGlyph = { readonly stroke?: string; readonly fill?: string; readonly word?: string };

const lockBody = "M3.500 7h9v6.500h-9z";
const lockBow = "M5.500 7V5a2.500 2.500 0 0 1 5 0v2";

/** Every badge with its drawing: a book with a gap, a full or hollow lock, a skull, an hourglass. */
export const badgeGlyphs: Readonly<Record<BadgeId, BadgeGlyph>> = {
  doc: {
    stroke:
      "M8 13.500V4.500C6.500 3 4 2.800 2 3v9.500c2-.2 4.500 0 6 1zM8 4.500C9.500 3 12 2.800 14 3v2.500M14 10v2.500c-2-.2-4.500 0-6 1",
  },
  untracked: { word: "∅git" },
  "frozen-unexplained": { stroke: lockBow, fill: lockBody },
  "frozen-explained": { stroke: `${lockBow}${lockBody}` },
  contradiction: { stroke: "M3 6h10M3 10h10M11 2.500l-6 11" },
  "single-point": {
    fill: "M8 1.500a5.500 5.500 0 0 0-3.500 9.700V14h7v-2.800A5.500 5.500 0 0 0 8 1.500zM5.800 6a1.300 1.300 0 1 1 0 2.600 1.300 1.300 0 0 1 0-2.600zm4.400 0a1.300 1.300 0 1 1 0 2.600 1.300 1.300 0 0 1 0-2.600z",
  },
  "old-evidence": {
    stroke:
      "M4 2.500h8M4 13.500h8M5 2.500c0 3 3 4 3 5.500s-3 2.500-3 5.500M11 2.500c0 3-3 4-3 5.500s3 2.500 3 5.500",
  },
};

/** Width of a badge with its frame, in pixels at 100 %. */
export function badgeWidth(id: BadgeId): number {
  return badgeGlyphs[id].word ? 31 : 19;
}
