import type { EdgeDefinition, ElementDefinition, NodeDefinition } from "cytoscape";
import { cardSize } from "../../../core/layout/layout-input.ts";
import { type ComponentKind, componentKinds } from "../../../core/schema/component-kinds.ts";
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
import type { Arrow } from "./closures.ts";
import { type EdgeRoute, edgeRoute } from "./edge-route.ts";
import { type Ports, spreadPorts } from "./ports.ts";
import { nameOnTwoLines, shortenName } from "./shorten-name.ts";
import { namedLevels, zoomLevels } from "./zoom-level.ts";

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
  const bridges = view.bridges.map((bridge) => ({ ...bridge, id: bridgeId(bridge) }));
  const routeOf = curves ? routesBetween([...view.edges, ...bridges], places) : () => undefined;
  return [
    ...view.headings.map(heading),
    ...cards,
    ...view.edges.map((edge) => arrow(edge, blindSpots.has(edge.to), routeOf(edge))),
    ...bridges.map((bridge) => bridgeLine(bridge, routeOf(bridge))),
  ];
}

/** Gives each edge its route by id; the ports are kept with it, so that a card can be dragged. */
function routesBetween(arrows: readonly Arrow[], places: ReadonlyMap<string, Point>) {
  const ports = spreadPorts(arrows, places);
  return ({ id, from, to }: Arrow): RouteData | undefined => {
    const [start, end, port] = [places.get(from), places.get(to), ports.get(id)];
    return start && end && port ? { ...edgeRoute(start, end, port), port } : undefined;
  };
}

type RouteData = EdgeRoute & { readonly port: Ports };

const monoWidth = 0.605;

function componentCard(node: ViewNode, pinned: boolean, images: CardImages): NodeDefinition {
  const start = nameStart(node.kind);
  const near = nameOnTwoLines(
    node.name,
    Math.floor((cardSize.width - start - 6) / (zoomLevels.near.size * monoWidth)),
  );
  const twoLines = near.includes("\n");
  const face: CardFace = {
    kind: node.kind,
    ...(twoLines ? {} : { caption: kinds[node.kind].label }),
    badges: node.badges.map(({ id }) => id),
    more: node.moreBadges,
    worst: node.worst,
    pinned,
    ...(node.mark ? { note: node.mark.words } : {}),
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
    classes: ["card", node.isFocus ? "focus" : "", node.mark?.outline ?? ""].filter(Boolean).join(" "),
  };
}

/** A group of one kind has that kind's mark and colours. */
function kindOfGroup({ id }: ViewGroup): ComponentKind | undefined {
  return componentKinds.find((kind) => id === `group:kind:${kind}`);
}

function groupCard(group: ViewGroup, pinned: boolean, images: CardImages): NodeDefinition {
  const groupKind = kindOfGroup(group);
  const start = nameStart("group");
  const most = Math.floor((cardSize.width - start - 6) / (zoomLevels.near.size * monoWidth));
  const face: CardFace = {
    kind: "group",
    ...(groupKind ? { groupKind } : {}),
    caption: `${group.count} ${group.count === 1 ? "component" : "components"}`,
    badges: group.badges.slice(0, 2).map(({ id }) => id),
    more: Math.max(0, group.badges.length - 2),
    worst: group.worst,
    pinned,
  };
  return {
    group: "nodes",
    data: {
      ...{ id: group.id, kind: "group", family: groupKind ? kinds[groupKind].family : "neutral" },
      ...nameData(`${group.label} (${group.count})`, shortenName(group.label, most), start),
      ...imageData(face, images),
    },
    position: { x: group.x, y: group.y },
    classes: "card group",
  };
}

/** Letters of the one name that is shown where the others are not. */
const mostLettersAlone = 40;

/** The name as each level shows it, by the level's name. */
function nameData(name: string, near: string, start: number) {
  const shortened = namedLevels.map((level) => {
    const { letters, lines } = zoomLevels[level];
    return [level, lines === 2 ? nameOnTwoLines(name, letters) : shortenName(name, letters)] as const;
  });
  return {
    ...Object.fromEntries(shortened),
    near,
    // Names start at their left, which cytoscape does only for labels beside a node: hence the way back.
    nameX: start - cardSize.width,
    nameY: near.includes("\n") ? 0 : -7,
    name: shortenName(name, mostLettersAlone),
  };
}

function imageData(face: CardFace, images: CardImages) {
  return {
    imageAll: images.of(face, "all"),
    imageCorner: images.of(face, "corner"),
    imageFlag: images.of(face, "flag"),
  };
}

function arrow(edge: ViewEdge, intoBlindSpot: boolean, route: RouteData | undefined): EdgeDefinition {
  const classes = [
    "arrow",
    edge.certainty,
    edge.strength === "soft" || edge.effect === "none" ? "soft" : "hard",
    edge.contradiction ? "contradiction" : "",
    intoBlindSpot ? "into-blind-spot" : "",
    route ? "curved" : "",
  ];
  return {
    group: "edges",
    data: { id: edge.id, source: edge.from, target: edge.to, ...wordData(edge), ...route },
    classes: classes.filter(Boolean).join(" "),
  };
}

const letterWidth = 6.3;
const arrowRoom = 4;

/** Words for the middle of an arrow, and shorter ones that stand before its far end. */
function wordData({ words, redundancy }: ViewEdge) {
  const [first = "", ...others] = words.split(", ");
  const short = first.replace(/^is /, "") + (others.length > 0 ? ` +${others.length}` : "");
  return {
    words: redundancy ? `${words}, ${redundancy.replaceAll("-", " ")}` : words,
    short,
    shortAt: (short.length * letterWidth) / 2 + arrowRoom,
  };
}

function bridgeLine(
  bridge: ViewBridge & { readonly id: string },
  route: RouteData | undefined,
): EdgeDefinition {
  return {
    group: "edges",
    data: { id: bridge.id, source: bridge.from, target: bridge.to, words: `(${bridge.count})`, ...route },
    classes: route ? "bridge curved" : "bridge",
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
