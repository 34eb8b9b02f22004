import type { Core } from "cytoscape";
import { cardSize } from "../../../core/layout/layout-input.ts";
import type { Point } from "../../../core/view/view-request.ts";
import { boundsOf } from "../minimap/minimap-geometry.ts";
import { wakeRenderer } from "./sleeping-renderer.ts";
import { zoomLimits } from "./zoom-level.ts";

const motionMs = 180;
const padding = 36;
/** Names are readable from here on; a fit goes below only where the drawing leaves no choice. */
const largestFit = 1;
/** Where a panel leaves little room, the focus with its name says more than the whole without any. */
const narrow = { width: 400, zoom: 0.35 } as const;

/** Space of the canvas that nothing covers, in pixels from its left top corner. */
export type FreeArea = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Moves the camera, gently unless the user wants no motion. */
function move(cy: Core, to: { readonly zoom: number; readonly pan: Point }, gently: boolean): void {
  cy.stop();
  const still = !gently || matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (still) {
    cy.viewport({ zoom: to.zoom, pan: { ...to.pan } });
    return;
  }
  cy.animate({ zoom: to.zoom, pan: { ...to.pan } }, { duration: motionMs, easing: "ease-out" });
  wakeRenderer(cy);
}

/**
 * Shows all of the given cards, at 100 % at most, in the middle of the free area. Cards are all of one size, so
 * nothing has to be measured; cytoscape would measure every label and edge.
 * @param centre what to show where there is no room for all
 */
export function fitAll(
  cy: Core,
  cards: readonly Point[],
  free: FreeArea,
  gently: boolean,
  centre?: Point,
): void {
  if (cards.length === 0) return;
  const box = boundsOf(cards, cardSize);
  const zoom = fittingZoom(cards, free);
  if (centre && zoom < narrow.zoom && free.right - free.left < narrow.width) {
    cy.zoom(narrow.zoom);
    bringTo(cy, centre, middleOf(free), gently);
    return;
  }
  const pan = {
    x: (free.left + free.right) / 2 - (box.x + box.width / 2) * zoom,
    y: (free.top + free.bottom) / 2 - (box.y + box.height / 2) * zoom,
  };
  move(cy, { zoom, pan }, gently);
}

function fittingZoom(cards: readonly Point[], free: FreeArea): number {
  const box = boundsOf(cards, cardSize);
  const width = Math.max(1, free.right - free.left - 2 * padding);
  const height = Math.max(1, free.bottom - free.top - 2 * padding);
  return Math.max(zoomLimits.least, Math.min(width / box.width, height / box.height, largestFit));
}

/** From this scale on cards have names. */
const legible = 0.45;

/** The first of some sets of cards that can be shown with its names; the last where none can. */
export function legibleFrame(frames: readonly (readonly Point[])[], free: FreeArea): readonly Point[] {
  const filled = frames.filter((cards) => cards.length > 0);
  return filled.find((cards) => fittingZoom(cards, free) >= legible) ?? filled.at(-1) ?? [];
}

/** The middle of a free area. */
export function middleOf({ left, right, top, bottom }: FreeArea): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Zooms by a factor around the middle of the free area. */
export function zoomBy(cy: Core, factor: number, free: FreeArea): void {
  const zoom = Math.min(zoomLimits.most, Math.max(zoomLimits.least, cy.zoom() * factor));
  const middle = middleOf(free);
  const scale = zoom / cy.zoom();
  const { x, y } = cy.pan();
  const pan = { x: middle.x - (middle.x - x) * scale, y: middle.y - (middle.y - y) * scale };
  move(cy, { zoom, pan }, true);
}

/** Brings a place of the drawing to a place on screen, scale kept. */
export function bringTo(cy: Core, place: Point, screen: Point, gently: boolean): void {
  const zoom = cy.zoom();
  move(cy, { zoom, pan: { x: screen.x - place.x * zoom, y: screen.y - place.y * zoom } }, gently);
}

/** Moves just so far that a card lies in the free area; not at all when it does already. */
export function keepInSight(cy: Core, id: string, free: FreeArea): void {
  const node = cy.getElementById(id);
  if (node.empty() || !node.isNode()) return;
  const middle = node.renderedPosition();
  const [halfWidth, halfHeight] = [(cardSize.width * cy.zoom()) / 2, (cardSize.height * cy.zoom()) / 2];
  const across = wayInto(middle.x - halfWidth, middle.x + halfWidth, free.left, free.right);
  const down = wayInto(middle.y - halfHeight, middle.y + halfHeight, free.top, free.bottom);
  if (across === 0 && down === 0) return;
  const { x, y } = cy.pan();
  move(cy, { zoom: cy.zoom(), pan: { x: x + across, y: y + down } }, true);
}

const least = 12;

function wayInto(from: number, to: number, low: number, high: number): number {
  if (from < low + least) return low + least - from;
  if (to > high - least) return high - least - to;
  return 0;
}
