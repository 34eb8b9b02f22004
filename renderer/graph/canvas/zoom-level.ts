import type { ZoomLevel } from "./card-image.ts";

/** Smallest and largest scale that wheel, keys and buttons lead to. */
export const zoomLimits = { least: 0.08, most: 2 } as const;

/** What is drawn at a scale (UX §4). `low` has larger, shorter names than `middle`: none is under 9 px on screen. */
export function zoomLevelAt(zoom: number): ZoomLevel {
  if (zoom >= 0.75) return "near";
  if (zoom >= 0.5) return "middle";
  return zoom >= 0.35 ? "low" : "far";
}

/** Size of names in pixels at 100 %, at each level that has names. */
export const nameSizes = { near: 12, middle: 18, low: 26 } as const;
