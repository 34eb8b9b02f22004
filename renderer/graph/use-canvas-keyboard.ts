import { useEffect, useState } from "react";
import type { CanvasHandle } from "./canvas/canvas-handle.ts";

/**
 * Whether the arrow keys and Enter belong to the canvas: while it has the keyboard, and while a dialog or menu
 * over it has, so that these list the keys as well.
 */
export function useCanvasKeyboard(canvas: () => CanvasHandle | null): boolean {
  const [owns, setOwns] = useState(false);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const within = canvas()?.element()?.contains(target) ?? false;
      setOwns((before) => within || (before && target.closest('[role="dialog"], [role="menu"]') !== null));
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, [canvas]);
  return owns;
}
