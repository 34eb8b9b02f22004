import cytoscape, {
  type Core,
  type EdgeSingular,
  type ElementDefinition,
  type NodeSingular,
} from "cytoscape";
import type { GraphView } from "../../../core/view/graph-view.ts";
import type { Point } from "../../../core/view/view-request.ts";
import { CardImages } from "./card-images.ts";
import { edgeRoute } from "./edge-route.ts";
import { drawsCurves, elementsOf } from "./elements.ts";
import { type Attention, emphasis, stateClasses } from "./emphasis.ts";
import type { GraphColours } from "./graph-colours.ts";
import { graphStyle } from "./graph-style.ts";
import { followPointer, type PointerActions } from "./pointer.ts";
import type { Ports } from "./ports.ts";
import { letRendererSleep } from "./sleeping-renderer.ts";
import { syncElements } from "./sync-elements.ts";
import { zoomLevelAt, zoomLimits } from "./zoom-level.ts";

letRendererSleep();

/** What is to be drawn. */
export type Scene = {
  readonly view: GraphView;
  readonly layout: string;
  readonly pinned: ReadonlySet<string>;
};

/** The canvas: cytoscape holding one view. All positions come with the view; it lays nothing out itself. */
export class Drawing {
  readonly cy: Core;
  #colours: GraphColours;
  #images: CardImages;
  #scene: Scene | undefined;
  #attention: Attention = {};
  #level: string;

  constructor(container: HTMLElement, colours: GraphColours, actions: PointerActions) {
    this.#colours = colours;
    this.#images = new CardImages(colours);
    this.cy = cytoscape({
      container,
      style: graphStyle(colours),
      layout: { name: "preset" },
      minZoom: zoomLimits.least,
      maxZoom: zoomLimits.most,
      boxSelectionEnabled: false,
      autounselectify: true,
      // A texture is cheap to pan and dear to zoom (measured: 30 ms against 2.7 s).
      textureOnViewport: false,
    });
    this.#level = zoomLevelAt(this.cy.zoom());
    followPointer(this.cy, actions, (card) => this.#reroute(card));
    this.cy.on("zoom", () => this.#followLevel());
  }

  /** Draws a view in place of the one before, with what has the user's attention brought out. */
  show(scene: Scene, attention: Attention): void {
    this.#scene = scene;
    this.#attention = attention;
    const curves = drawsCurves(scene.view, scene.layout);
    const marks = emphasis(scene.view, attention);
    const stateOf = (definition: ElementDefinition) => {
      const state = marks.get(definition.data.id ?? "") ?? [];
      return [...state, ...(followsLevel(definition, state) ? [this.#level] : [])].join(" ");
    };
    syncElements(this.cy, elementsOf(scene.view, scene.pinned, this.#images, curves), stateOf);
  }

  /** Brings out something else; does nothing while the attention is where it was. */
  attend(attention: Attention): void {
    const same = (Object.keys(attention) as (keyof Attention)[]).every(
      (key) => attention[key] === this.#attention[key],
    );
    if (same || !this.#scene) return;
    this.#attention = attention;
    const marks = emphasis(this.#scene.view, attention);
    this.cy.batch(() => {
      this.cy.elements().forEach((element) => {
        const wanted = marks.get(element.id()) ?? [];
        for (const name of stateClasses) element.toggleClass(name, wanted.includes(name));
        if (element.isEdge()) element.toggleClass(this.#level, alwaysWorded(element) || hasWords(wanted));
      });
    });
  }

  /** Another theme: new colours, new images, everything else stays. */
  recolour(colours: GraphColours): void {
    if (colours === this.#colours) return;
    this.#colours = colours;
    this.#images = new CardImages(colours);
    this.cy.style(graphStyle(colours));
    if (this.#scene) this.show(this.#scene, this.#attention);
  }

  /** Middle of a card in the drawing; undefined for one that is not drawn. */
  placeOf(id: string): Point | undefined {
    const card = this.cy.getElementById(id);
    return card.nonempty() && card.isNode() ? { ...card.position() } : undefined;
  }

  /** Middle of a card in pixels of the canvas. */
  screenPlaceOf(id: string): Point | undefined {
    const card = this.cy.getElementById(id);
    return card.nonempty() && card.isNode() ? { ...card.renderedPosition() } : undefined;
  }

  /** Middles of all cards in the drawing. */
  cardPlaces(): readonly Point[] {
    return this.cy.nodes(".card").map((card) => ({ ...card.position() }));
  }

  destroy(): void {
    this.cy.destroy();
  }

  #followLevel(): void {
    const level = zoomLevelAt(this.cy.zoom());
    if (level === this.#level) return;
    const before = this.#level;
    this.#level = level;
    this.cy.batch(() => this.cy.elements(`.${before}`).removeClass(before).addClass(level));
  }

  /** Curves depend on where their cards are, so they follow a card that is dragged. */
  #reroute(card: NodeSingular): void {
    card.connectedEdges(".curved").forEach((edge) => {
      edge.data({
        ...edgeRoute(edge.source().position(), edge.target().position(), edge.data("port") as Ports),
      });
    });
  }
}

/** Of the edges only the size of their words depends on the zoom level: those without words do without its class. */
function followsLevel({ group, classes }: ElementDefinition, state: readonly string[]): boolean {
  return group === "nodes" || /\b(bridge|contradiction)\b/.test(String(classes)) || hasWords(state);
}

function alwaysWorded(edge: EdgeSingular): boolean {
  return edge.hasClass("bridge") || edge.hasClass("contradiction");
}

function hasWords(state: readonly string[]): boolean {
  return state.some((name) => name.startsWith("worded"));
}
