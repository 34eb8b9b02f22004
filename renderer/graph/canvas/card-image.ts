import type { Severity } from "../../../core/audit/flag.ts";
import { cardSize } from "../../../core/layout/layout-input.ts";
import type { ComponentKind } from "../../../core/schema/component-kinds.ts";
import type { BadgeId } from "../../../core/view/badges.ts";
import { type Family, kinds } from "../../../core/view/kinds.ts";
import { kindShapes } from "../../workspace/kind-shapes.ts";
import { badgeGlyphs, badgeWidth } from "./badge-glyphs.ts";
import type { GraphColours } from "./graph-colours.ts";
import { kindCards } from "./kind-cards.ts";

/** Room around the card for badges that stick out, in pixels at 100 %. */
export const imageMargin = 18;

/** Size of every card image. */
export const imageSize = {
  width: cardSize.width + 2 * imageMargin,
  height: cardSize.height + 2 * imageMargin,
} as const;

/** How much a picture holds: all, the worst flag at the corner, or only that. */
export type CardDetail = "all" | "corner" | "flag";

/** What a card's picture depends on; equal faces share one image. */
export type CardFace = {
  readonly kind: ComponentKind | "group";
  /** Kind of all members of a group. */
  readonly groupKind?: ComponentKind;
  /** Kind in words under the name, where the name leaves the line free. */
  readonly caption?: string;
  readonly badges: readonly BadgeId[];
  readonly more: number;
  readonly worst?: Severity | undefined;
  readonly pinned: boolean;
  /** What the view says about the card. */
  readonly note?: string;
  /** There is more on that side which is not drawn. */
  readonly moreLeft?: boolean;
  readonly moreRight?: boolean;
};

const markSize = 20;

/** Space that mark and inset take from the left of a card; the name starts there. */
export function nameStart(kind: CardFace["kind"]): number {
  return insetOf(kind) + markSize + 5;
}

function insetOf(kind: CardFace["kind"]): number {
  return kind === "group" ? 9 : kindCards[kind].inset;
}

/** The picture of a card without its outline and name, as an SVG image in a `data:` address. */
export function cardImage(face: CardFace, detail: CardDetail, colours: GraphColours): string {
  const parts = [
    moreOf(face, colours),
    face.kind === "group" ? stackOf(face, colours) : linesOf(face.kind, colours),
  ];
  if (detail === "all") {
    parts.push(
      markOf(face, colours),
      captionOf(face, colours),
      badgesOf(face, colours),
      pinOf(face, colours),
      noteOf(face, 12, colours),
    );
  }
  if (detail === "corner") {
    parts.push(severityMark(face.worst, cardSize.width - 12, -15, 27, colours), noteOf(face, 14, colours));
  }
  if (detail === "flag") {
    parts.push(severityMark(face.worst, (cardSize.width - 42) / 2, (cardSize.height - 42) / 2, 42, colours));
  }
  return svgAddress(parts.join(""));
}

/** What cytoscape takes for no image. */
const noImage = "none";

function svgAddress(content: string): string {
  if (content === "") return noImage;
  const { width, height } = imageSize;
  const box = `${-imageMargin} ${-imageMargin} ${width} ${height}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}">${content}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function linesOf(kind: ComponentKind, { families }: GraphColours): string {
  const { border, fill } = families[kinds[kind].family];
  const { lines, solid } = kindCards[kind];
  const drawn = lines ? `<path d="${lines}" fill="none" stroke="${border}" stroke-width="1.5"/>` : "";
  return (
    drawn +
    (solid ? `<path d="${solid}" fill="${border}"/>` : "") +
    (kind === "blind-spot" ? hatch(border, fill) : "")
  );
}

/** Lines at 45° over the card, with a clear place for mark and name. */
function hatch(border: string, fill: string): string {
  let path = "";
  for (let x = -36; x < cardSize.width; x += 9) path += `M${x} 44l44-44`;
  return `<clipPath id="c"><rect x="2" y="2" width="164" height="40" rx="7"/></clipPath><g clip-path="url(#c)"><path d="${path}" stroke="${border}" stroke-width="1" opacity=".45"/></g><rect x="6" y="6" width="152" height="32" rx="5" fill="${fill}" opacity=".86"/>`;
}

/** The edge of a second card behind a group's. */
function stackOf(face: CardFace, { families }: GraphColours): string {
  const { border } = families[familyOf(face)];
  return `<path d="M6 -4h158a6 6 0 0 1 6 6v36" fill="none" stroke="${border}" stroke-width="1.500" opacity=".7"/>`;
}

function familyOf({ kind, groupKind }: CardFace): Family {
  if (kind !== "group") return kinds[kind].family;
  return groupKind ? kinds[groupKind].family : "neutral";
}

const stackMark = "M5 6.500h10.500V17H5zM8 6.500V3.500h10.500V14h-3";

/** Three dots where arrows go on to what is not drawn. */
function moreOf({ moreLeft, moreRight }: CardFace, { edge }: GraphColours): string {
  const dots = (x: number) =>
    [0, 4, 8].map((step) => `<circle cx="${x + step}" cy="22" r="1.200"/>`).join("");
  if (!moreLeft && !moreRight) return "";
  return `<g fill="${edge}">${moreLeft ? dots(-12) : ""}${moreRight ? dots(cardSize.width + 4) : ""}</g>`;
}

function pinOf({ pinned }: CardFace, { text, surface, line }: GraphColours): string {
  if (!pinned) return "";
  return `<circle cx="2" cy="-1" r="8" fill="${surface}" stroke="${line}"/><path d="M-1 -5.500h6M0 -5.500l.5 4-2 2h7l-2-2 .5-4M2 .5v4" fill="none" stroke="${text}" stroke-width="1.300" stroke-linejoin="round"/>`;
}

function markOf(face: CardFace, { families, surface }: GraphColours): string {
  const { border } = families[familyOf(face)];
  const shapeOf = face.kind === "group" ? face.groupKind : face.kind;
  const { outline, mark, dashed } = shapeOf
    ? kindShapes[shapeOf]
    : { outline: stackMark, mark: "", dashed: false };
  const y = (cardSize.height - markSize) / 2;
  const dash = dashed ? ' stroke-dasharray="2.5 2"' : "";
  const glyph = mark ? `<path d="${mark}" fill="none"/>` : "";
  return `<g transform="translate(${insetOf(face.kind)} ${y})" stroke="${border}" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round"><path d="${outline}" fill="${surface}"${dash}/>${glyph}</g>`;
}

function captionOf({ kind, caption }: CardFace, { muted }: GraphColours): string {
  if (!caption) return "";
  return `<text x="${nameStart(kind)}" y="34.500" font-family="system-ui,-apple-system,'Segoe UI','Noto Sans','DejaVu Sans',sans-serif" font-size="11.500" fill="${muted}">${caption}</text>`;
}

/** Words below the card, from the right, where they cover no name; `size` is that of their letters. */
function noteOf({ note }: CardFace, size: number, { surface, text, edge }: GraphColours): string {
  if (!note) return "";
  const width = note.length * size * 0.56 + size;
  const height = size * 1.4;
  const left = cardSize.width + 5 - width;
  const top = cardSize.height - 2;
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="3.500" fill="${surface}" stroke="${edge}"/><text x="${left + width / 2}" y="${top + size * 1.05}" text-anchor="middle" font-family="system-ui,-apple-system,'Segoe UI','Noto Sans','DejaVu Sans',sans-serif" font-size="${size}" font-weight="600" textLength="${width - size}" lengthAdjust="spacingAndGlyphs" fill="${text}">${note}</text>`;
}

/** From the right: the worst flag, up to two badges, and how many more there are. */
function badgesOf({ badges, more, worst }: CardFace, colours: GraphColours): string {
  let right = cardSize.width + 5;
  let drawn = "";
  if (worst && worst !== "info") {
    drawn += severityMark(worst, right - 17, -11, 17, colours);
    right -= 19;
  }
  for (const id of [...badges].reverse()) {
    right -= badgeWidth(id);
    drawn += badgeChip(id, right, colours);
    right -= 2;
  }
  if (more > 0) drawn += chip(right - 21, 21, word(`+${more}`, right - 10.5, colours), colours);
  return drawn;
}

function badgeChip(id: BadgeId, x: number, colours: GraphColours): string {
  const { stroke, fill, word: text } = badgeGlyphs[id];
  const width = badgeWidth(id);
  if (text) return chip(x, width, word(text, x + width / 2, colours), colours);
  const place = `translate(${x + 3} -9.500) scale(.84)`;
  const lines = stroke
    ? `<path d="${stroke}" fill="none" stroke="${colours.text}" stroke-width="1.500" stroke-linejoin="round" stroke-linecap="round"/>`
    : "";
  const area = fill ? `<path d="${fill}" fill="${colours.text}" fill-rule="evenodd"/>` : "";
  return chip(x, width, `<g transform="${place}">${lines}${area}</g>`, colours);
}

function chip(x: number, width: number, content: string, { surface, line }: GraphColours): string {
  return `<rect x="${x + 0.5}" y="-10.500" width="${width - 1}" height="16" rx="3.500" fill="${surface}" stroke="${line}"/>${content}`;
}

function word(text: string, middle: number, { text: colour }: GraphColours): string {
  return `<text x="${middle}" y="1.200" text-anchor="middle" font-family="ui-monospace,'Cascadia Mono',Menlo,'DejaVu Sans Mono',monospace" font-size="10.500" fill="${colour}">${text}</text>`;
}

/** Notes have no mark: half of all cards would carry one, and say nothing by it. */
function severityMark(
  severity: Severity | undefined,
  x: number,
  y: number,
  size: number,
  colours: GraphColours,
): string {
  const place = `<g transform="translate(${x} ${y}) scale(${size / 16})">`;
  if (severity === "critical") {
    return `${place}<path d="M5 .8h6L15.200 5v6L11 15.200H5L.8 11V5z" fill="${colours.critical}" stroke="${colours.surface}" stroke-width="1"/><path d="M4 7h8v2H4z" fill="${colours.criticalGlyph}"/></g>`;
  }
  if (severity === "warning") {
    return `${place}<path d="M8 1.200l7 13H1z" fill="${colours.warning}" stroke="${colours.warningOutline}" stroke-width="1.400" stroke-linejoin="round"/><path d="M7.200 5.500h1.600V10H7.200zM7.200 11h1.600v1.600H7.200z" fill="${colours.warningGlyph}"/></g>`;
  }
  return "";
}
