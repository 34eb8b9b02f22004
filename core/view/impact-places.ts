import { type Grade, gradeWords } from "../impact/grade.ts";
import { cardGap, cardSize, usualCards } from "../layout/layout-input.ts";
import { rings } from "../layout/rings.ts";
import type { ComponentKind } from "../schema/component-kinds.ts";
import type { ViewHeading } from "./graph-view.ts";
import type { Placement } from "./placement.ts";
import type { Point } from "./view-request.ts";

/** One card of an impact's drawing. */
export type ImpactCard = {
  readonly id: string;
  readonly kind: ComponentKind;
  readonly name: string;
  /** Steps to the subject; 0 for the subject itself and for what no relation leads to. */
  readonly hops: number;
  /** Missing for the subject. */
  readonly grade?: Grade;
};

/** Whether the place for the drawing is wider than it is high. */
export type Format = "wide" | "tall";

type Link = { readonly from: string; readonly to: string };

/** Room of a card in a block. */
const cell = { x: cardSize.width + cardGap.x / 2, y: cardSize.height + cardGap.y + 6 };
/** What is said about a card stands below it. */
const markHeight = 8;
/** A heading stands this far above the topmost card of its ring or block. */
const headingRise = 54;
/** Between rings and blocks, and from block to block. */
const blockGap = 110;
/** A block has at least as many columns or rows as this, where it has as many cards. */
const leastSide = 4;

/**
 * Centres of the cards: the subject's at 0, 0, round it a ring for each hop; what no relation leads to stands
 * on no ring, but in a block for each grade, below the rings or beside them.
 */
export function impactPlaces(
  cards: readonly ImpactCard[],
  links: readonly Link[],
  format: Format,
): Placement {
  const inside = cards.filter((card) => !isBeyond(card));
  const points = new Map<ImpactCard, Point>();
  for (const [number, place] of placeInside(inside, links).entries()) {
    const card = inside[number];
    if (card) points.set(card, place);
  }
  const headings = [...headingsOver(inside, points), ...placeBlocks(cards.filter(isBeyond), points, format)];
  return { at: cards.map((card) => points.get(card) ?? { x: 0, y: 0 }), headings };
}

/** Places what stands on no ring, apart from what has its place, and gives each block its heading. */
function placeBlocks(
  cards: readonly ImpactCard[],
  points: Map<ImpactCard, Point>,
  format: Format,
): readonly ViewHeading[] {
  const box = boundsOf([...points.values()]);
  let top = format === "tall" ? box.bottom + blockGap : box.top + headingRise;
  return blocksOf(cards).map((block) => {
    const columns = columnsOf(block.length, format === "tall" ? box.right - box.left : undefined, box);
    const width = columns * cell.x;
    const left = format === "tall" ? (box.left + box.right - width) / 2 : box.right + blockGap;
    for (const [number, card] of block.entries()) {
      const [row, column] = [Math.floor(number / columns), number % columns];
      points.set(card, { x: Math.round(left + (column + 0.5) * cell.x), y: Math.round(top + row * cell.y) });
    }
    const heading = headingOfBlock(block, left, top);
    top += (Math.ceil(block.length / columns) - 1) * cell.y + blockGap;
    return heading;
  });
}

/** Lines that no relation leads to. */
function isBeyond({ hops, grade }: ImpactCard): boolean {
  return hops === 0 && grade !== undefined;
}

function placeInside(cards: readonly ImpactCard[], links: readonly Link[]): readonly Point[] {
  const numbers = new Map(cards.map(({ id }, number) => [id, number]));
  const inside = links.filter(({ from, to }) => numbers.has(from) && numbers.has(to));
  const { x, y } = rings({
    ...usualCards(cards.length),
    height: new Float64Array(cards.length).fill(cardSize.height + markHeight),
    from: Uint32Array.from(inside, ({ from }) => numbers.get(from) ?? 0),
    to: Uint32Array.from(inside, ({ to }) => numbers.get(to) ?? 0),
    rows: Int32Array.from(cards, ({ hops }) => -hops),
  });
  return cards.map((_, card) => ({ x: (x[card] ?? 0) - (x[0] ?? 0), y: (y[card] ?? 0) - (y[0] ?? 0) }));
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Outer edges of cards with these centres. */
function boundsOf(centres: readonly Point[]): Box {
  const xs = centres.map(({ x }) => x);
  const ys = centres.map(({ y }) => y);
  return {
    left: Math.min(...xs) - cardSize.width / 2,
    right: Math.max(...xs) + cardSize.width / 2,
    top: Math.min(...ys) - cardSize.height / 2,
    bottom: Math.max(...ys) + cardSize.height / 2,
  };
}

/** Below the rings a block is as wide as they are; beside them it fills their height. */
function columnsOf(count: number, width: number | undefined, { top, bottom }: Box): number {
  const most = Math.max(1, Math.min(count, leastSide));
  if (width !== undefined) return Math.max(most, Math.min(count, Math.floor(width / cell.x)));
  const rows = Math.max(leastSide, Math.floor((bottom - top) / 2 / cell.y));
  return Math.max(1, Math.ceil(count / rows));
}

/** Cards that stand on no ring, by grade, in the order of their lines. */
function blocksOf(cards: readonly ImpactCard[]): readonly (readonly ImpactCard[])[] {
  const blocks = new Map<Grade | undefined, ImpactCard[]>();
  for (const card of cards) {
    const known = blocks.get(card.grade);
    if (known) known.push(card);
    else blocks.set(card.grade, [card]);
  }
  return [...blocks.values()];
}

function headingOfBlock(block: readonly ImpactCard[], left: number, top: number): ViewHeading {
  const grade = block[0]?.grade;
  const label = `${grade ? gradeWords[grade] : ""}, no relation leads here`;
  return { label, count: block.length, x: left + (cell.x - cardSize.width) / 2, y: top - headingRise };
}

function headingsOver(
  cards: readonly ImpactCard[],
  points: ReadonlyMap<ImpactCard, Point>,
): readonly ViewHeading[] {
  const tops = new Map<number, { count: number; top: Point }>();
  for (const card of cards) {
    if (card.hops === 0) continue;
    const at = points.get(card) ?? { x: 0, y: 0 };
    const known = tops.get(card.hops);
    if (!known) tops.set(card.hops, { count: 1, top: at });
    else tops.set(card.hops, { count: known.count + 1, top: at.y < known.top.y ? at : known.top });
  }
  return [...tops].map(([hops, { count, top }]) => ({
    ...{ label: hops === 1 ? "1 hop" : `${hops} hops`, count, y: top.y - headingRise },
    x: top.x - cardSize.width / 2,
  }));
}
