import { grades, gradeWords } from "../impact/grade.ts";
import type { Impact, ImpactLine } from "../impact/impact-schema.ts";
import type { ComponentKind } from "../schema/component-kinds.ts";
import { cardBadges, worstSeverity } from "./badges.ts";
import type { Card } from "./cards.ts";
import { drawnEdges, edgeId } from "./drawn-edges.ts";
import type { GraphView, ViewEdge, ViewNode } from "./graph-view.ts";
import { gradeOutlines, lineId } from "./impact-marks.ts";
import { type Format, type ImpactCard, impactPlaces } from "./impact-places.ts";
import { kinds } from "./kinds.ts";
import { shortLabel } from "./short-label.ts";
import { firstRequest, type ViewModel } from "./view-request.ts";

/** Most cards drawn; what is left out has the weakest grades. */
const mostCards = 150;

/** Id of the card of a subject that is not in the graph. */
export const strangerId = "subject:";

/**
 * An impact as a drawing: the subject in the centre, every line as a card on the ring of its hops, what no
 * relation leads to in blocks apart, each card with its grade. A line that stands under several grades is
 * drawn once, with the strongest. Of the relations only those that are steps of a reason are drawn.
 */
export function impactView(model: ViewModel, impact: Impact, format: Format = "tall"): GraphView {
  const all = [...subjectCards(model, impact), ...lineCards(model, impact)];
  const cards = all.slice(0, mostCards);
  const edges = reasonEdges(model, impact, cards);
  const { at, headings } = impactPlaces(cards, edges, format);
  const focus = cards[0]?.id ?? null;
  return {
    focus,
    nodes: cards.map((card, number) => viewNode(model, card, at[number] ?? { x: 0, y: 0 }, focus)),
    edges,
    headings,
    shown: cards.length,
    total: all.length,
    ...{ groups: [], bridges: [], moreBridges: 0, narrowings: [], legend: [], words: "" },
  };
}

function subjectCards({ graph }: ViewModel, { resolvedTo, subject }: Impact): ImpactCard[] {
  const known = resolvedTo.filter((id) => graph.indexOf.has(id));
  if (known.length > 0) return known.map((id) => ({ id, hops: 0, ...faceOf(graph, id) }));
  return [{ id: strangerId, hops: 0, kind: "blind-spot", name: subject || "nothing named" }];
}

function faceOf(graph: ViewModel["graph"], id: string): Pick<ImpactCard, "kind" | "name"> {
  const { kind = "external", name = id } = graph.components[graph.indexOf.get(id) ?? -1] ?? {};
  return { kind, name };
}

const otherKinds: Readonly<Record<ImpactLine["type"], ComponentKind>> = {
  component: "blind-spot",
  runbook: "document",
  source: "repository",
};

function lineCards({ graph }: ViewModel, impact: Impact): ImpactCard[] {
  const cards = new Map<string, ImpactCard>();
  for (const grade of grades) {
    for (const line of impact.grades[grade]) {
      const id = lineId(line);
      if (cards.has(id) || impact.resolvedTo.includes(id)) continue;
      const known = graph.indexOf.has(line.id) && line.type === "component";
      const face = known ? faceOf(graph, line.id) : { kind: otherKinds[line.type], name: line.name };
      cards.set(id, { id, hops: line.hops.length, grade, ...face });
    }
  }
  return [...cards.values()];
}

/** Relations between two drawn cards that are a step of some line's reason. */
function reasonEdges(model: ViewModel, impact: Impact, cards: readonly ImpactCard[]): readonly ViewEdge[] {
  const steps = new Set<string>();
  for (const grade of grades) {
    for (const { hops } of impact.grades[grade]) for (const { from, to } of hops) steps.add(edgeId(from, to));
  }
  const drawn = cards.flatMap(({ id }): Card[] => {
    const node = model.graph.indexOf.get(id);
    if (node === undefined) return [];
    return [{ id, members: [node], distance: 0, worst: undefined, group: undefined, folded: false }];
  });
  const cardOf = new Map(drawn.map((card) => [card.members[0] ?? -1, card]));
  return drawnEdges(model, firstRequest, drawn, cardOf).filter(({ id }) => steps.has(id));
}

function viewNode(
  model: ViewModel,
  { id, kind, name, hops, grade }: ImpactCard,
  at: { readonly x: number; readonly y: number },
  focus: string | null,
): ViewNode {
  const flags = model.flagsOf(id);
  const { badges, more } = cardBadges(flags);
  const worst = worstSeverity(flags);
  return {
    ...{ ...at, id, kind, name, label: shortLabel(name), family: kinds[kind].family },
    ...{ badges, moreBadges: more, hiddenNeeds: 0, hiddenNeededBy: 0 },
    // What the subject breaks needs it, so it stands on the side of what needs the focus.
    distance: 0 - hops,
    isFocus: id === focus,
    ...(worst && { worst }),
    ...(grade && { mark: { words: gradeWords[grade].toLowerCase(), outline: gradeOutlines[grade] } }),
  };
}
