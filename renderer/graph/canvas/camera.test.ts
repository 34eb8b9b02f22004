// @vitest-environment happy-dom
import cytoscape, { type Core } from "cytoscape";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cardSize } from "../../../core/layout/layout-input.ts";
import { fitAll, keepInSight } from "./camera.ts";

const free = { left: 0, top: 0, right: 900, bottom: 500 };
const spot = fc.record({ x: fc.integer({ min: -1500, max: 1500 }), y: fc.integer({ min: -900, max: 900 }) });

function onScreen(cy: Core, { x, y }: { x: number; y: number }) {
  return { x: x * cy.zoom() + cy.pan().x, y: y * cy.zoom() + cy.pan().y };
}

test("a fit shows every card whole, at 100 % at most", () => {
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 40 }), (spots) => {
      const cy = cytoscape({ headless: true });
      fitAll(cy, spots, free, false);
      expect(cy.zoom()).toBeLessThanOrEqual(1);
      for (const place of spots) {
        const { x, y } = onScreen(cy, place);
        expect(x - (cardSize.width / 2) * cy.zoom()).toBeGreaterThanOrEqual(free.left);
        expect(x + (cardSize.width / 2) * cy.zoom()).toBeLessThanOrEqual(free.right);
        expect(y - (cardSize.height / 2) * cy.zoom()).toBeGreaterThanOrEqual(free.top);
        expect(y + (cardSize.height / 2) * cy.zoom()).toBeLessThanOrEqual(free.bottom);
      }
    }),
  );
});

test("where a panel leaves little room, the focus is in its middle with a readable name", () => {
  const cy = cytoscape({ headless: true });
  const narrow = { ...free, right: 300 };
  fitAll(
    cy,
    [
      { x: -2000, y: 0 },
      { x: 100, y: 50 },
      { x: 2000, y: 0 },
    ],
    narrow,
    false,
    { x: 100, y: 50 },
  );
  expect(cy.zoom()).toBeGreaterThanOrEqual(0.35);
  const { x, y } = onScreen(cy, { x: 100, y: 50 });
  expect(x).toBeCloseTo(150, 6);
  expect(y).toBeCloseTo(250, 6);
});

test("a card in sight leaves the camera alone", () => {
  const cy = cytoscape({ headless: true, elements: [{ data: { id: "a" }, position: { x: 400, y: 200 } }] });
  keepInSight(cy, "a", free);
  expect(cy.pan()).toEqual({ x: 0, y: 0 });
});
