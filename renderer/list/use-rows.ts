import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useSettings } from "../settings/settings-store.ts";
import { useRovingFocus } from "./use-roving-focus.ts";

/** Row heights in CSS pixels, as `--row` has them. */
const rowHeights = { comfortable: 32, compact: 24 } as const;

type Shape = {
  readonly count: number;
  /** The row under the cursor, -1 for none. It is always in the document, so that the focus survives scrolling. */
  readonly index: number;
  /** Height of what stays above the rows, in CSS pixels. */
  readonly headerHeight?: number;
};

/** Rows of one height of which only those in view are drawn, one of them with the tab stop. */
export type Rows = {
  readonly scroller: React.RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  /** How many rows fit, less one that stays in view. */
  readonly page: () => number;
  /** The next move of the cursor takes the focus along. */
  readonly takeFocus: () => void;
};

/** Draws long lists and trees: ten thousand rows cost what a screenful does. */
export function useRows({ count, index, headerHeight = 0 }: Shape): Rows {
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = rowHeights[useSettings((state) => state.settings.density)];
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headerHeight,
    // A row more than the one walked to shows that there is more.
    scrollPaddingStart: headerHeight + rowHeight,
    scrollPaddingEnd: rowHeight,
    rangeExtractor: (range) => withRow(defaultRangeExtractor(range), index),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights change with the density
  useEffect(() => virtual.measure(), [rowHeight]);
  const takeFocus = useRovingFocus(scroller, virtual, index);
  const page = () => {
    const { clientHeight } = scroller.current ?? { clientHeight: 0 };
    return Math.max(1, Math.floor((clientHeight - headerHeight) / rowHeight) - 1);
  };
  return { scroller, virtual, page, takeFocus };
}

function withRow(rows: readonly number[], index: number): number[] {
  return index < 0 || rows.includes(index) ? [...rows] : [...rows, index].sort((a, b) => a - b);
}
