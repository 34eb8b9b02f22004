import type { ComponentKind } from "../../../core/schema/component-kinds.ts";

/** How a kind's card is drawn, 168×44 pixels at 100 %. Outlines follow UX §4: shape says kind. */
export type KindCard = {
  /** One of cytoscape's shapes; `polygon` takes its corners from `points`. */
  readonly shape: "round-rectangle" | "rectangle" | "ellipse" | "polygon";
  /** Corners, x and y in turn, from -1 to 1 across and down the card. */
  readonly points?: readonly number[];
  /** Corner radius of a round rectangle. */
  readonly radius?: number;
  readonly border?: "dashed" | "double";
  /** Free space at the left before the mark, in pixels. */
  readonly inset: number;
  /** Lines drawn onto the card, as SVG path data in its pixels. */
  readonly lines?: string;
  /** Filled parts, likewise. */
  readonly solid?: string;
};

const rounded: KindCard = { shape: "round-rectangle", radius: 8, inset: 8 };
const square: KindCard = { shape: "rectangle", inset: 9 };
const pill: KindCard = { shape: "round-rectangle", radius: 22, inset: 13 };
const sheet: KindCard = {
  shape: "polygon",
  points: [-1, -1, 0.86, -1, 1, -0.46, 1, 1, -1, 1],
  inset: 8,
  lines: "M156.200 1v10.800h11",
};
const tag: KindCard = { shape: "polygon", points: [-0.86, -1, 1, -1, 1, 1, -0.86, 1, -1, 0], inset: 13 };
const hexagon: KindCard = {
  shape: "polygon",
  points: [-0.89, -1, 0.89, -1, 1, 0, 0.89, 1, -0.89, 1, -1, 0],
  inset: 12,
};

/** Points along the upper (-1) or lower (1) half of an ellipse as wide as the card, left to right. */
function arc(side: -1 | 1, centreY: number, radiusY: number): number[] {
  const steps = 16;
  return Array.from({ length: steps + 1 }, (_, at) => {
    const angle = Math.PI * (1 - at / steps);
    return [Math.cos(angle), centreY + side * Math.sin(angle) * radiusY];
  }).flat();
}

/** Corners in the opposite direction, so that two arcs close a shape. */
function backwards(points: readonly number[]): number[] {
  const pairs = Array.from({ length: points.length / 2 }, (_, at) => points.slice(at * 2, at * 2 + 2));
  return pairs.reverse().flat();
}

const cylinder: KindCard = {
  shape: "polygon",
  points: [...arc(-1, -0.86, 0.14), ...backwards(arc(1, 0.86, 0.14))],
  inset: 8,
  lines: "M1 3.300c8 4.200 158 4.200 166 0",
};

const dome: KindCard = {
  shape: "polygon",
  points: [...arc(-1, -0.42, 0.58), 1, 1, -1, 1],
  inset: 10,
};

/** Every kind with its card. */
export const kindCards: Readonly<Record<ComponentKind, KindCard>> = {
  service: rounded,
  host: { ...square, solid: "M0 0h5v44H0z" },
  "host-group": { ...square, inset: 13, solid: "M0 0h3v44H0zM6 0h3v44H6z" },
  script: { shape: "polygon", points: [-0.9, -1, 1, -1, 0.9, 1, -1, 1], inset: 11 },
  check: hexagon,
  endpoint: pill,
  "config-file": sheet,
  "dns-name": tag,
  "dns-zone": { ...tag, inset: 17, lines: "M16.500 1L6.500 22l10 21" },
  address: pill,
  "hiera-key": sheet,
  "data-store": cylinder,
  account: dome,
  credential: sheet,
  network: { shape: "ellipse", inset: 18 },
  repository: cylinder,
  console: square,
  document: sheet,
  incident: { shape: "polygon", points: [-0.92, -1, 0.92, -1, 1, 1, -1, 1], inset: 10 },
  task: rounded,
  external: { ...rounded, border: "double" },
  "blind-spot": { ...rounded, border: "dashed" },
};
