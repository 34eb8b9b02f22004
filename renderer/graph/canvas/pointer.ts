import type { Core, EdgeSingular, EventObject, NodeSingular } from "cytoscape";
import type { Point } from "../../../core/view/view-request.ts";

/** What a pointer can ask for. Ids are those of cards and edges as drawn. */
export type PointerActions = {
  readonly select: (id: string) => void;
  readonly open: (id: string) => void;
  readonly pathTo: (id: string) => void;
  readonly chooseEdge: (id: string) => void;
  readonly background: () => void;
  readonly moved: (id: string, place: Point) => void;
  readonly menu: (id: string | undefined, screen: Point) => void;
  readonly hover: (id: string | undefined) => void;
  /** The user moved the camera. */
  readonly camera: () => void;
};

const isCard = (target: unknown): target is NodeSingular =>
  typeof (target as NodeSingular).isNode === "function" && (target as NodeSingular).isNode();

/** Connects the drawing's pointer events; `dragging` runs while a card is on its way. */
export function followPointer(
  cy: Core,
  actions: PointerActions,
  dragging: (card: NodeSingular) => void,
): void {
  cy.on("tap", (event) => {
    if (event.target === cy) actions.background();
    else if (!isCard(event.target)) actions.chooseEdge((event.target as EdgeSingular).id());
    else if (pressOf(event)?.shiftKey) actions.pathTo(event.target.id());
    else actions.select(event.target.id());
  });
  cy.on("dbltap", "node", (event) => {
    if (!pressOf(event)?.shiftKey) actions.open((event.target as NodeSingular).id());
  });
  cy.on("cxttap", (event) => {
    const press = pressOf(event);
    if (!press) return;
    actions.menu(isCard(event.target) ? event.target.id() : undefined, {
      x: press.clientX,
      y: press.clientY,
    });
  });
  cy.on("drag", "node", (event) => dragging(event.target as NodeSingular));
  cy.on("dragfree", "node", (event) => {
    const card = event.target as NodeSingular;
    actions.moved(card.id(), card.position());
  });
  cy.on("tapstart cxttapstart", () => actions.hover(undefined));
  cy.on("mouseover", "node.card, edge", (event) => actions.hover((event.target as NodeSingular).id()));
  cy.on("mouseout", "node.card, edge", () => actions.hover(undefined));
  cy.on("dragpan scrollzoom pinchzoom", () => actions.camera());
}

function pressOf(event: EventObject): MouseEvent | undefined {
  return event.originalEvent instanceof MouseEvent ? event.originalEvent : undefined;
}
