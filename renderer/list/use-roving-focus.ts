import type { Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useRef } from "react";

type Scroller = React.RefObject<HTMLDivElement | null>;

/**
 * Keeps the row under the cursor in view, and gives it the focus after a move by key or click. Rows carry
 * their position as `data-index`.
 *
 * @param index the row under the cursor, -1 for none
 * @returns says that the next move of the cursor takes the focus along
 */
export function useRovingFocus(
  scroller: Scroller,
  virtual: Virtualizer<HTMLDivElement, Element>,
  index: number,
): () => void {
  const wanted = useRef(false);
  const focusRow = useCallback(() => {
    scroller.current
      ?.querySelector<HTMLElement>('[tabindex="0"][data-index]')
      ?.focus({ preventScroll: true });
  }, [scroller]);

  useLayoutEffect(() => {
    if (index < 0) return;
    // A step stays at the edge it came to; what was selected elsewhere is shown among its neighbours.
    if (wanted.current) virtual.scrollToIndex(index);
    else if (!isInView(virtual, index)) virtual.scrollToIndex(index, { align: "center" });
    if (wanted.current) focusRow();
    wanted.current = false;
  }, [index, virtual, focusRow]);

  return useCallback(() => {
    wanted.current = true;
  }, []);
}

function isInView({ range }: Virtualizer<HTMLDivElement, Element>, index: number): boolean {
  return range !== null && index > range.startIndex && index < range.endIndex;
}
