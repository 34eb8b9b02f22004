import { settle, type WishOf } from "./free-slots.ts";
import { cardGap, type LayoutInput, type Positions } from "./layout-input.ts";

/** Heading of one group: left edge and middle of its line. */
export type GridHeading = {
  readonly group: number;
  readonly x: number;
  readonly y: number;
  readonly count: number;
};

export type GridPositions = Positions & { readonly headings: readonly GridHeading[] };

const headingHeight = 36;
const blockGap = 48;
const screenShape = 1.6;

/**
 * One block of cards per group (`input.groups`, one group where it is left out), groups in ascending order
 * and cards in the order of the input, blocks side by side on shelves. Headings stand above the top left
 * card of their group. No two cards overlap, fixed cards stay, equal input gives equal output.
 */
export function grid(input: LayoutInput): GridPositions {
  const cell = {
    width: input.width.reduce((a, b) => Math.max(a, b), 0) + cardGap.x,
    height: input.height.reduce((a, b) => Math.max(a, b), 0) + cardGap.y,
  };
  const blocks = membersByGroup(input);
  const ideal = { x: new Float64Array(input.count), y: new Float64Array(input.count) };
  const limit = Math.sqrt(input.count * cell.width * cell.height * screenShape * 1.3);
  let left = 0;
  let top = 0;
  let shelf = 0;
  for (const cards of blocks.values()) {
    const across = cardsAcross(cards.length, cell);
    const width = across * cell.width;
    if (left > 0 && left + width > limit) {
      top += shelf + blockGap;
      left = 0;
      shelf = 0;
    }
    cards.forEach((card, at) => {
      ideal.x[card] = left + ((at % across) + 0.5) * cell.width;
      ideal.y[card] = top + headingHeight + (Math.floor(at / across) + 0.5) * cell.height;
    });
    shelf = Math.max(shelf, headingHeight + Math.ceil(cards.length / across) * cell.height);
    left += width + blockGap;
  }
  const placed = input.fixed ? settle(input, ideal, nearGroup(input, blocks)) : ideal;
  return { ...placed, headings: headingsOf(input, blocks, placed) };
}

/** Cards side by side that give a block a screen's shape. */
function cardsAcross(count: number, cell: { readonly width: number; readonly height: number }): number {
  return Math.max(1, Math.round(Math.sqrt((count * cell.height * screenShape) / cell.width)));
}

function membersByGroup(input: LayoutInput): ReadonlyMap<number, readonly number[]> {
  const byGroup = new Map<number, number[]>();
  const groups = input.groups ?? new Uint32Array(input.count);
  for (const group of [...new Set(groups)].sort((a, b) => a - b)) byGroup.set(group, []);
  groups.forEach((group, card) => {
    byGroup.get(group)?.push(card);
  });
  return byGroup;
}

/** A new card wants to stand by the others of its group rather than by those it has arrows to. */
function nearGroup(input: LayoutInput, blocks: ReadonlyMap<number, readonly number[]>): WishOf {
  return (card, neighbours, placed) => {
    const fixed = (blocks.get(input.groups?.[card] ?? 0) ?? []).filter(
      (other) => input.fixed?.is[other] === 1,
    );
    const near = fixed.length > 0 ? fixed : [...neighbours.before, ...neighbours.after];
    const mean = (values: Float64Array) =>
      near.reduce((sum, other) => sum + (values[other] ?? 0), 0) / near.length;
    return { x: mean(placed.x), y: mean(placed.y), lean: 0 };
  };
}

function headingsOf(
  input: LayoutInput,
  blocks: ReadonlyMap<number, readonly number[]>,
  { x, y }: Positions,
): GridHeading[] {
  return [...blocks].map(([group, cards]) => ({
    group,
    x: Math.min(...cards.map((card) => (x[card] ?? 0) - (input.width[card] ?? 0) / 2)),
    y: Math.min(...cards.map((card) => (y[card] ?? 0) - (input.height[card] ?? 0) / 2)) - headingHeight / 2,
    count: cards.length,
  }));
}
