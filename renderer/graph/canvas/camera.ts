import type { Core } from "cytoscape";
import type { Point } from "../../../core/view/view-request.ts";
import { wakeRenderer } from "./sleeping-renderer.ts";
import { zoomLimits } from "./zoom-level.ts";

const motionMs = 180;
const padding = 36;
/** Names are readable from here on; a fit goes below only where the drawing leaves no choice. */
const largestFit = 1;

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

/** Shows everything, at 100 % at most, in the middle of the free area. */
export function fitAll(cy: Core, free: FreeArea, gently: boolean): void {
  if (cy.nodes().empty()) return;
  const box = cy.nodes().boundingBox({ includeLabels: false, includeOverlays: false });
  const width = Math.max(1, free.right - free.left - 2 * padding);
  const height = Math.max(1, free.bottom - free.top - 2 * padding);
  const wanted = Math.min(width / Math.max(1, box.w), height / Math.max(1, box.h), largestFit);
  const zoom = Math.max(zoomLimits.least, wanted);
  const middle = { x: box.x1 + box.w / 2, y: box.y1 + box.h / 2 };
  const pan = {
    x: (free.left + free.right) / 2 - middle.x * zoom,
    y: (free.top + free.bottom) / 2 - middle.y * zoom,
  };
  move(cy, { zoom, pan }, gently);
}

/** Zooms by a factor around the middle of the free area. */
export function zoomBy(cy: Core, factor: number, free: FreeArea): void {
  const zoom = Math.min(zoomLimits.most, Math.max(zoomLimits.least, cy.zoom() * factor));
  const middle = { x: (free.left + free.right) / 2, y: (free.top + free.bottom) / 2 };
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
  const box = node.renderedBoundingBox({ includeLabels: false });
  const across = wayInto(box.x1, box.x2, free.left, free.right);
  const down = wayInto(box.y1, box.y2, free.top, free.bottom);
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
