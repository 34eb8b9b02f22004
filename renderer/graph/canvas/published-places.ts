import type { Drawing } from "./drawing.ts";

/** Time without a change after which places are written down. */
const restMs = 150;

/**
 * Writes where each card is on screen into `data-cards` (`{"id":[x,y]}`, pixels from the canvas's left top
 * corner) and the scale into `data-zoom`, whenever the drawing has come to rest. A drawing has no elements to
 * point at: this is what tests and other programs that drive a pointer go by.
 * @param element not cytoscape's own: it measures that one anew whenever an attribute changes
 * @returns a function that stops
 */
export function publishPlaces({ cy }: Drawing, element: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const places: Record<string, readonly [number, number]> = {};
    cy.nodes(".card").forEach((card) => {
      const { x, y } = card.renderedPosition();
      places[card.id()] = [Math.round(x), Math.round(y)];
    });
    element.dataset.cards = JSON.stringify(places);
    element.dataset.zoom = cy.zoom().toFixed(3);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(write, restMs);
  };
  later();
  cy.on("viewport resize add remove position", later);
  return () => clearTimeout(timer);
}
