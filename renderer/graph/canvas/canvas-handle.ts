import type { Point } from "../../../core/view/view-request.ts";

/** What the rest of the screen may ask of the canvas. */
export type CanvasHandle = {
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Gives the canvas the keyboard. */
  readonly takeFocus: () => void;
  /** What takes the keyboard. */
  readonly element: () => HTMLElement | null;
  /** Middle of a card in the drawing; undefined while it is not drawn. */
  readonly placeOf: (id: string) => Point | undefined;
  /** Middle of a card on the page. */
  readonly pagePlaceOf: (id: string) => Point | undefined;
};
