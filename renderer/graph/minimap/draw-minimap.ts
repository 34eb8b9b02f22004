import type { Severity } from "../../../core/audit/flag.ts";
import { cardSize } from "../../../core/layout/layout-input.ts";
import type { GraphView } from "../../../core/view/graph-view.ts";
import type { Drawing } from "../canvas/drawing.ts";
import type { GraphColours } from "../canvas/graph-colours.ts";
import { boundsOf, scaleInto, toMap } from "./minimap-geometry.ts";

/** Size of the map in CSS pixels (UX §4). */
export const mapSize = { width: 160, height: 110 } as const;

/** Radius of a dot by the worst flag: colour is not the only sign. */
const radii: Readonly<Record<Severity | "none", number>> = { critical: 4, warning: 3, info: 1.8, none: 1.8 };

/** Draws each card as a dot, worst flags last and largest, and the part that is on screen as a frame. */
export function drawMinimap(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  view: GraphView,
  colours: GraphColours,
): void {
  const worst = new Map(
    [...view.nodes, ...view.groups].map(({ id, worst: severity }) => [id, severity ?? "none"] as const),
  );
  const cards = drawing.cy
    .nodes(".card")
    .map((card) => ({ ...card.position(), worst: worst.get(card.id()) ?? "none" }));
  const map = scaleInto(boundsOf(cards, cardSize), mapSize);
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.clearRect(0, 0, mapSize.width, mapSize.height);
  for (const { x, y, worst: severity } of cards.sort((a, b) => radii[a.worst] - radii[b.worst])) {
    const spot = toMap({ x, y, width: 0, height: 0 }, map);
    context.beginPath();
    context.arc(spot.x, spot.y, radii[severity], 0, 2 * Math.PI);
    context.fillStyle = dotColour(severity, colours);
    context.fill();
    if (severity !== "warning") continue;
    context.strokeStyle = colours.warningOutline;
    context.lineWidth = 1;
    context.stroke();
  }
  drawFrame(context, drawing, map, colours);
}

function dotColour(severity: Severity | "none", { critical, warning, edge }: GraphColours): string {
  if (severity === "critical") return critical;
  return severity === "warning" ? warning : edge;
}

function drawFrame(
  context: CanvasRenderingContext2D,
  { cy }: Drawing,
  map: ReturnType<typeof scaleInto>,
  { focus }: GraphColours,
): void {
  const { x1, y1, w, h } = cy.extent();
  const frame = toMap({ x: x1, y: y1, width: w, height: h }, map);
  context.strokeStyle = focus;
  context.lineWidth = 1.5;
  const [left, top] = [Math.max(1, frame.x), Math.max(1, frame.y)];
  const right = Math.min(mapSize.width - 1, frame.x + frame.width);
  const bottom = Math.min(mapSize.height - 1, frame.y + frame.height);
  context.strokeRect(left, top, right - left, bottom - top);
}
