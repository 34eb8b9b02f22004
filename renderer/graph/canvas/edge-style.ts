import type { GraphColours } from "./graph-colours.ts";
import { rule, type StyleRule, sansFont } from "./style-rule.ts";
import { namedLevels, zoomLevels } from "./zoom-level.ts";

/** Dash patterns in pixels, also of the legend's samples: how sure a relation is (UX §4). */
export const certaintyDashes = { stated: [9, 5], inferred: [1, 4] } as const;

/** Pattern of what needs the selection: bars, so that the two sides differ in more than colour. */
export const neededByBars = [6, 2] as const;

/** How arrows and bridges look: certainty by dash, strength by grey and hollow head, and the states of UX §4. */
export function edgeStyle(colours: GraphColours): StyleRule[] {
  return [...plain(colours), ...strong(colours), ...words()];
}

const dots = {
  "line-style": "dashed",
  "line-cap": "round",
  "line-dash-pattern": [...certaintyDashes.inferred],
};

function plain(colours: GraphColours): StyleRule[] {
  const { edge, line, canvas } = colours;
  return [
    rule("edge", arrow(colours)),
    rule("edge.curved", {
      ...{ "curve-style": "unbundled-bezier", "edge-distances": "endpoints" },
      ...{ "source-endpoint": "data(leaves)", "target-endpoint": "data(arrives)" },
      ...{ "control-point-weights": "data(weights)", "control-point-distances": "data(distances)" },
    }),
    rule("edge.stated", { "line-style": "dashed", "line-dash-pattern": [...certaintyDashes.stated] }),
    rule("edge.derived, edge.inferred", dots),
    rule("edge.soft", { "line-color": line, "target-arrow-color": line, "target-arrow-fill": "hollow" }),
    rule("edge.into-blind-spot", {
      ...{ "target-arrow-shape": "triangle-tee", "target-arrow-fill": "filled", "arrow-scale": 1.2 },
      "target-arrow-color": edge,
    }),
    rule("edge.contradiction", {
      ...{ width: 2, "line-color": canvas, "line-outline-width": 1.5, "line-outline-color": edge },
      ...{ label: "≠", "font-size": 16, "font-weight": 600 },
    }),
    rule("edge.bridge", {
      ...{ ...dots, width: 2, "target-arrow-shape": "none", label: "data(words)", "font-weight": 600 },
      ...{ "text-border-width": 1, "text-border-color": line, "text-border-opacity": 1 },
      ...{ "text-background-opacity": 1, "text-background-padding": "4px" },
    }),
  ];
}

function arrow({ edge, text, canvas }: GraphColours) {
  return {
    ...{ "curve-style": "straight", width: 1.5, "line-color": edge, "overlay-opacity": 0 },
    ...{ "target-arrow-color": edge, "target-arrow-shape": "triangle", "arrow-scale": 0.9 },
    ...{ "target-distance-from-node": 2, "font-family": sansFont, "font-size": 12, color: text },
    ...{ "text-background-color": canvas, "text-background-opacity": 0.92, "text-background-padding": "2px" },
    "text-background-shape": "round-rectangle",
  };
}

function strong({ muted, focus }: GraphColours): StyleRule[] {
  const dark = { "line-color": muted, "target-arrow-color": muted };
  const dashed = { "line-style": "dashed", "line-cap": "butt" };
  return [
    rule("edge.dim", { opacity: 0.35 }),
    rule("edge.faded", { opacity: 0.6 }),
    rule("edge.close", { ...dark, width: 2.5, "z-index": 4 }),
    rule("edge.needs", { ...dark, width: 4, "z-index": 3 }),
    rule("edge.neededBy", {
      ...dark,
      ...dashed,
      width: 5,
      "line-dash-pattern": [...neededByBars],
      "z-index": 3,
    }),
    rule("edge.needs.stated", { ...dashed, "line-dash-pattern": [12, 6] }),
    rule("edge.neededBy.stated", { "line-dash-pattern": [6, 2, 6, 7] }),
    rule("edge.needs.derived, edge.needs.inferred", { "line-dash-pattern": [1, 6] }),
    rule("edge.neededBy.derived, edge.neededBy.inferred", { "line-dash-pattern": [3, 7] }),
    rule("edge.chosen", { width: 4, "line-color": focus, "target-arrow-color": focus, "z-index": 6 }),
  ];
}

const besideHead = {
  // Above all other arrows, or they would run through the words.
  ...{ "font-size": 11, "font-weight": 400, "z-index": 5 },
  ...{ "source-text-margin-y": -8, "target-text-margin-y": -8 },
};

/** Words stand near the far end of an arrow: there they do not lie on top of each other. From 75 % they have room. */
function words(): StyleRule[] {
  return [
    rule("edge.worded", { label: "data(words)", "font-size": 12, "font-weight": 400 }),
    rule("edge.wordedAtTarget.near", {
      ...besideHead,
      "target-label": "data(short)",
      "target-text-offset": "data(shortAt)",
    }),
    rule("edge.wordedAtSource.near", {
      ...besideHead,
      "source-label": "data(short)",
      "source-text-offset": "data(shortAt)",
    }),
    ...namedLevels
      .filter((level) => level !== "near")
      .map((level) => rule(`edge.${level}`, { "font-size": zoomLevels[level].size })),
    rule("edge.far", { "font-size": zoomLevels.low.size }),
  ];
}
