import { cardSize } from "../../../core/layout/layout-input.ts";
import { componentKinds } from "../../../core/schema/component-kinds.ts";
import { type Outline, outlines } from "../../../core/view/graph-view.ts";
import { families } from "../../../core/view/kinds.ts";
import { imageMargin, imageSize } from "./card-image.ts";
import type { GraphColours } from "./graph-colours.ts";
import { type KindCard, kindCards } from "./kind-cards.ts";
import { monoFont, rule, type StyleRule, sansFont } from "./style-rule.ts";
import { namedLevels, zoomLevels } from "./zoom-level.ts";

/** How cards look: kind by shape, family by colour, detail by zoom level, and the states of UX §4. */
export function cardStyle(colours: GraphColours): StyleRule[] {
  return [
    rule("node.card", card(colours)),
    ...componentKinds.map((kind) => rule(`node[kind = "${kind}"]`, shape(kindCards[kind]))),
    ...families.map((family) => {
      const { border, fill } = colours.families[family];
      return rule(`node[family = "${family}"]`, { "border-color": border, "background-color": fill });
    }),
    ...namedLevels
      .filter((level) => level !== "near")
      .map((level) =>
        rule(`node.card.${level}`, {
          ...centred,
          label: `data(${level})`,
          "font-size": zoomLevels[level].size,
        }),
      ),
    rule("node.card.far", { "background-image": "data(imageFlag)", label: "", "border-width": 3 }),
    ...outlines.map((name) => rule(`node.card.${name}`, outlineOf[name])),
    rule("node.focus", { "border-width": 3 }),
    rule("node.dim", { opacity: 0.35 }),
    rule("node.faded", { opacity: 0.6 }),
    rule("node.ring", {
      ...{
        "outline-width": 3,
        "outline-offset": 3,
        "outline-color": colours.focus,
        "outline-style": "solid",
      },
      "z-index": 5,
    }),
    rule("node.far.ring, node.far.focus", nameAbove(colours)),
    rule("node.heading", heading(colours)),
  ];
}

function card({ text }: GraphColours) {
  return {
    ...{ width: cardSize.width, height: cardSize.height, shape: "round-rectangle", "corner-radius": "8px" },
    "border-width": 1.5,
    "background-image": "data(imageAll)",
    "background-width": `${imageSize.width}px`,
    "background-height": `${imageSize.height}px`,
    "background-clip": "none",
    "background-image-containment": "over",
    "bounds-expansion": imageMargin,
    ...{ label: "data(near)", color: text, "font-family": monoFont, "font-size": zoomLevels.near.size },
    ...{ "line-height": 1.25, "text-wrap": "wrap", "text-max-width": "400px", "text-justification": "left" },
    ...{ "text-halign": "right", "text-valign": "center" },
    ...{ "text-margin-x": "data(nameX)", "text-margin-y": "data(nameY)" },
    "overlay-opacity": 0,
  };
}

function shape({ shape: name, points, radius, border }: KindCard) {
  return {
    shape: name,
    ...(points ? { "shape-polygon-points": [...points] } : {}),
    ...(radius ? { "corner-radius": `${radius}px` } : {}),
    ...(border ? { "border-style": border, "border-width": border === "double" ? 4 : 1.8 } : {}),
  };
}

/** The heavier the outline, the worse: told apart without colour. */
const outlineOf: Readonly<Record<Outline, Readonly<Record<string, unknown>>>> = {
  heavy: { "border-style": "solid", "border-width": 4.5 },
  double: { "border-style": "double", "border-width": 5 },
  dashed: { "border-style": "dashed", "border-width": 2.5 },
  dotted: { "border-style": "dotted", "border-width": 2 },
};

const centred = {
  "background-image": "data(imageCorner)",
  "text-halign": "center",
  "text-justification": "center",
  "text-margin-x": 0,
  "text-margin-y": 0,
  "line-height": 1.05,
};

/** Where no card has room for its name, the one that matters still says it. */
function nameAbove({ canvas }: GraphColours) {
  return {
    ...{ label: "data(name)", "font-size": 48, "text-max-width": "2000px" },
    ...{ "text-halign": "center", "text-valign": "top", "text-margin-x": 0, "text-margin-y": -8 },
    ...{ "text-background-color": canvas, "text-background-opacity": 0.9, "z-index": 6 },
  };
}

function heading({ muted }: GraphColours) {
  return {
    ...{
      width: 1,
      height: 1,
      "background-opacity": 0,
      "border-width": 0,
      label: "data(title)",
      color: muted,
    },
    ...{ "font-family": sansFont, "font-size": 18, "font-weight": 600 },
    ...{ "text-halign": "right", "text-valign": "center", events: "no" },
  };
}
