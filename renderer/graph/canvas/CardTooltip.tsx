import { useEffect, useState } from "react";
import type { GraphView } from "../../../core/view/graph-view.ts";
import { kinds } from "../../../core/view/kinds.ts";
import type { Point } from "../../../core/view/view-request.ts";
import styles from "./CardTooltip.module.css";
import type { Drawing } from "./drawing.ts";

type Props = {
  readonly drawing: { readonly current: Drawing | undefined };
  readonly hovered: string | undefined;
  readonly view: GraphView;
};

const delayMs = 350;

/** The whole of what a card has no room for, under the pointer. Screen readers hear the same from the tree. */
export function CardTooltip({ drawing, hovered, view }: Props) {
  const [place, setPlace] = useState<Point | undefined>();
  useEffect(() => {
    setPlace(undefined);
    if (hovered === undefined) return;
    const timer = setTimeout(() => setPlace(below(drawing.current, hovered)), delayMs);
    return () => clearTimeout(timer);
  }, [hovered, drawing]);
  const lines = hovered === undefined ? [] : tooltipLines(view, hovered);
  if (!place || lines.length === 0) return null;
  const [title, ...details] = lines;
  return (
    <div
      className={styles.tooltip}
      aria-hidden="true"
      style={{ insetInlineStart: place.x, insetBlockStart: place.y }}
    >
      <strong className="mono">{title}</strong>
      {details.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

/** A card's name, then kind, flags and what is not drawn, a line each; empty for what is no card. */
export function tooltipLines(view: GraphView, id: string): readonly string[] {
  const node = view.nodes.find((known) => known.id === id);
  if (node) {
    const flags = [
      ...node.badges.map(({ label }) => label),
      ...(node.moreBadges > 0 ? [`${node.moreBadges} more`] : []),
    ];
    const missing = [
      node.hiddenNeededBy > 0 ? `${node.hiddenNeededBy} more need it` : "",
      node.hiddenNeeds > 0 ? `it needs ${node.hiddenNeeds} more` : "",
    ].filter(Boolean);
    return [
      node.name,
      [node.mark?.words, kinds[node.kind].label, node.worst === "info" ? "" : node.worst]
        .filter(Boolean)
        .join(" · "),
      flags.join(", "),
      missing.length > 0 ? `Not drawn: ${missing.join(", ")}` : "",
    ].filter((line) => line !== undefined && line !== "");
  }
  const group = view.groups.find((known) => known.id === id);
  return group ? [group.label, `${group.count} components in one card`] : [];
}

function below(drawing: Drawing | undefined, id: string): Point | undefined {
  const card = drawing?.cy.getElementById(id);
  if (!drawing || !card || card.empty() || !card.isNode()) return undefined;
  const { x1, y2 } = card.renderedBoundingBox({ includeLabels: false });
  return { x: Math.max(4, Math.min(x1, drawing.cy.width() - 260)), y: y2 + 4 };
}
