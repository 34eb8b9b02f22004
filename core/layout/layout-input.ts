/** Size of a component's card, in pixels at 100 %. */
export const cardSize = { width: 168, height: 44 } as const;

/** Space kept between cards: on top of each other, and side by side. */
export const cardGap = { x: 32, y: 20 } as const;

/** Cards that stay exactly where they are: pinned by the user, or placed by an earlier layout. */
export type FixedCards = {
  /** 1 for each card that is fixed; `x` and `y` of the others mean nothing. */
  readonly is: Uint8Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
};

/** Cards to place, numbered from 0, and the arrows between them. */
export type LayoutInput = {
  readonly count: number;
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** Card at each end of each arrow. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Signed hops from the focus, negative on the needed-by side; without it a layout finds its own rows. */
  readonly rows?: Int32Array;
  /** Group of each card, for the grid. */
  readonly groups?: Uint32Array;
  readonly fixed?: FixedCards;
};

/** Centre of each card. */
export type Positions = { readonly x: Float64Array; readonly y: Float64Array };

/** `count` cards of the usual size. */
export function usualCards(count: number): Pick<LayoutInput, "count" | "width" | "height"> {
  return {
    count,
    width: new Float64Array(count).fill(cardSize.width),
    height: new Float64Array(count).fill(cardSize.height),
  };
}
