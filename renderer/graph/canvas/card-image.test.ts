// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { severities } from "../../../core/audit/flag.ts";
import { componentKinds } from "../../../core/schema/component-kinds.ts";
import { badgeIds } from "../../../core/view/badges.ts";
import { families } from "../../../core/view/kinds.ts";
import { type CardDetail, type CardFace, cardImage } from "./card-image.ts";
import { CardImages } from "./card-images.ts";
import type { GraphColours } from "./graph-colours.ts";

const pair = { border: "rgb(1, 2, 3)", fill: "rgb(4, 5, 6)" };
const colours: GraphColours = {
  ...{
    canvas: "#fff",
    surface: "#fff",
    text: "#000",
    muted: "#444",
    line: "#888",
    edge: "#666",
    focus: "#00f",
  },
  ...{
    critical: "#900",
    criticalGlyph: "#fff",
    warning: "#fc0",
    warningGlyph: "#000",
    warningOutline: "#540",
  },
  families: Object.fromEntries(families.map((family) => [family, pair])) as GraphColours["families"],
};
const details: readonly CardDetail[] = ["all", "corner", "flag"];
const plain: CardFace = { kind: "service", badges: [], more: 0, pinned: false };

function svgOf(address: string): string {
  expect(address.startsWith("data:image/svg+xml,")).toBe(true);
  return decodeURIComponent(address.slice("data:image/svg+xml,".length));
}

test("every kind, badge and flag makes a well-formed picture", () => {
  for (const kind of [...componentKinds, "group"] as const) {
    for (const worst of [...severities, undefined]) {
      const face: CardFace = {
        kind,
        caption: "a & b",
        badges: badgeIds,
        more: 3,
        worst,
        pinned: true,
        moreLeft: true,
        moreRight: true,
      };
      for (const detail of details) {
        const svg = svgOf(cardImage({ ...face, caption: "config file" }, detail, colours));
        const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
        expect(parsed.querySelector("parsererror")).toBeNull();
        expect(parsed.documentElement.tagName).toBe("svg");
        expect(svg).not.toMatch(/undefined|NaN/);
      }
    }
  }
});

test("notes have no mark; from afar only the flag is left", () => {
  expect(cardImage({ ...plain, worst: "info" }, "flag", colours)).toBe("none");
  expect(cardImage(plain, "corner", colours)).toBe("none");
  const svg = svgOf(cardImage({ ...plain, worst: "critical", badges: ["untracked"] }, "flag", colours));
  expect(svg).toContain(colours.critical);
  expect(svg).not.toContain("git");
});

test("equal faces share one image, and what is not drawn at a detail does not matter there", () => {
  const images = new CardImages(colours);
  expect(images.of({ ...plain, worst: "critical", more: 2 }, "corner")).toBe(
    images.of({ ...plain, worst: "critical" }, "corner"),
  );
  expect(images.of({ ...plain, more: 2 }, "all")).not.toBe(images.of(plain, "all"));
});
