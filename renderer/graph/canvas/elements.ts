import type { EdgeDefinition, ElementDefinition, NodeDefinition } from "cytoscape";
import { cardSize } from "../../../core/layout/layout-input.ts";
import type {
  GraphView,
  ViewBridge,
  ViewEdge,
  ViewGroup,
  ViewHeading,
  ViewNode,
} from "../../../core/view/graph-view.ts";
import { kinds } from "../../../core/view/kinds.ts";
import type { Point } from "../../../core/view/view-request.ts";
import { type CardFace, nameStart } from "./card-image.ts";
import type { CardImages } from "./card-images.ts";
import { edgeRoute } from "./edge-route.ts";
import { nameOnTwoLines, shortenName } from "./shorten-name.ts";

/** Curves are for drawings in which an eye can follow them; above this many edges they are straight. */
const mostCurves = 200;

/** Whether edges are drawn as curves. */
export function drawsCurves(view: GraphView, layout: string): boolean {
  return layout === "flow" && view.edges.length + view.bridges.length <= mostCurves;
}

/** Id of a bridge among the drawn elements. */
export function bridgeId({ from, to }: Pick<ViewBridge, "from" | "to">): string {
  return `bridge ${from} → ${to}`;
}

/** A view as cytoscape takes it, bottom first. */
export function elementsOf(
  view: GraphView,
  pinned: ReadonlySet<string>,
  images: CardImages,
  curves: boolean,
): readonly ElementDefinition[] {
  const cards = [
    ...view.nodes.map((node) => componentCard(node, pinned.has(node.id), images)),
    ...view.groups
      .filter(({ folded }) => folded)
      .map((group) => groupCard(group, pinned.has(group.id), images)),
  ];
  const places = new Map(cards.map((card) => [card.data.id ?? "", card.position ?? { x: 0, y: 0 }]));
  const blindSpots = new Set(view.nodes.flatMap(({ id, kind }) => (kind === "blind-spot" ? [id] : [])));
  return [
    ...view.headings.map(heading),
    ...cards,
    ...view.edges.map((edge) => arrow(edge, blindSpots.has(edge.to), curves, places)),
    ...view.bridges.map((bridge) => bridgeLine(bridge, curves, places)),
  ];
}

/** The route of an edge between two cards, as data of the edge; empty where it is straight. */
export function routeData(from: Point | undefined, to: Point | undefined, curves: boolean) {
  return curves && from && to ? edgeRoute(from, to) : {};
}

const monoWidth = 0.605;
const nearSize = 12;

function componentCard(node: ViewNode, pinned: boolean, images: CardImages): NodeDefinition {
  const start = nameStart(node.kind);
  const near = nameOnTwoLines(node.name, Math.floor((cardSize.width - start - 6) / (nearSize * monoWidth)));
  const twoLines = near.includes("\n");
  const face: CardFace = {
    kind: node.kind,
    ...(twoLines ? {} : { caption: kinds[node.kind].label }),
    badges: node.badges.map(({ id }) => id),
    more: node.moreBadges,
    worst: node.worst,
    pinned,
    moreLeft: node.hiddenNeededBy > 0,
    moreRight: node.hiddenNeeds > 0,
  };
  return {
    group: "nodes",
    data: {
      id: node.id,
      kind: node.kind,
      family: node.family,
      ...nameData(node.name, near, start),
      ...imageData(face, images),
    },
    position: { x: node.x, y: node.y },
    classes: node.isFocus ? "card focus" : "card",
  };
}

function groupCard(group: ViewGroup, pinned: boolean, images: CardImages): NodeDefinition {
  const start = nameStart("group");
  const most = Math.floor((cardSize.width - start - 6) / (nearSize * monoWidth));
  const face: CardFace = {
    kind: "group",
    caption: `${group.count} ${group.count === 1 ? "component" : "components"}`,
    badges: group.badges.slice(0, 2).map(({ id }) => id),
    more: Math.max(0, group.badges.length - 2),
    worst: group.worst,
    pinned,
  };
  return {
    group: "nodes",
    data: {
      ...{ id: group.id, kind: "group", family: "neutral" },
      ...nameData(group.label, shortenName(group.label, most), start),
      ...imageData(face, images),
    },
    position: { x: group.x, y: group.y },
    classes: "card group",
  };
}

function nameData(name: string, near: string, start: number) {
  return {
    nameNear: near,
    nameMiddle: nameOnTwoLines(name, 14),
    nameLow: shortenName(name, 10),
    // Names start at their left, which cytoscape does only for labels beside a node: hence the way back.
    nameX: start - cardSize.width,
    nameY: near.includes("\n") ? 0 : -7,
  };
}

function imageData(face: CardFace, images: CardImages) {
  return {
    imageNear: images.of(face, "near"),
    imageMiddle: images.of(face, "middle"),
    imageFar: images.of(face, "far"),
  };
}

type Places = ReadonlyMap<string, Point>;

function arrow(edge: ViewEdge, intoBlindSpot: boolean, curves: boolean, places: Places): EdgeDefinition {
  const words = edge.redundancy ? `${edge.words}, ${edge.redundancy.replaceAll("-", " ")}` : edge.words;
  const classes = [
    "arrow",
    edge.certainty,
    edge.strength === "soft" || edge.effect === "none" ? "soft" : "hard",
    edge.contradiction ? "contradiction" : "",
    intoBlindSpot ? "into-blind-spot" : "",
    curves ? "curved" : "",
  ];
  const route = routeData(places.get(edge.from), places.get(edge.to), curves);
  return {
    group: "edges",
    data: { id: edge.id, source: edge.from, target: edge.to, words, ...route },
    classes: classes.filter(Boolean).join(" "),
  };
}

function bridgeLine(bridge: ViewBridge, curves: boolean, places: Places): EdgeDefinition {
  const route = routeData(places.get(bridge.from), places.get(bridge.to), curves);
  return {
    group: "edges",
    data: {
      id: bridgeId(bridge),
      source: bridge.from,
      target: bridge.to,
      words: `(${bridge.count})`,
      ...route,
    },
    classes: curves ? "bridge curved" : "bridge",
  };
}

function heading({ label, count, x, y }: ViewHeading): NodeDefinition {
  return {
    group: "nodes",
    data: { id: `heading ${label}`, title: `${label} (${count})` },
    position: { x, y },
    classes: "heading",
  };
}
