/** Smallest and largest scale that wheel, keys and buttons lead to. */
export const zoomLimits = { least: 0.08, most: 2 } as const;

/**
 * What is drawn from which scale on (UX §4): `near` all there is; the others the worst flag beside a name that
 * is larger, and shorter, the smaller the scale is; below them only the worst flag. `size` is that of names in
 * pixels at 100 %, so chosen that none is smaller than 9 px on screen; `letters` fit a line of the card.
 */
export const zoomLevels = {
  near: { from: 0.75, size: 12, letters: 18, lines: 2 },
  middle: { from: 0.6, size: 15, letters: 17, lines: 2 },
  small: { from: 0.5, size: 18, letters: 14, lines: 2 },
  smaller: { from: 0.45, size: 20, letters: 13, lines: 2 },
  low: { from: 0.35, size: 26, letters: 10, lines: 1 },
} as const;

export type NamedLevel = keyof typeof zoomLevels;
export type ZoomLevel = NamedLevel | "far";

/** The levels with names, largest scale first. */
export const namedLevels = Object.keys(zoomLevels) as readonly NamedLevel[];

/** The level at a scale. */
export function zoomLevelAt(zoom: number): ZoomLevel {
  return namedLevels.find((level) => zoom >= zoomLevels[level].from) ?? "far";
}
