import { type RefObject, useEffect, useRef } from "react";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useImpactView } from "./impact-store.ts";

/** Keeps the selected line in sight when it was selected elsewhere, such as in the drawing. */
export function useShowSelected(): RefObject<HTMLElement | null> {
  const scroller = useRef<HTMLElement>(null);
  const selected = useNavigation((state) => state.location.selected);
  const chosen = useImpactView((state) => state.chosen);
  const id = chosen ?? selected;
  useEffect(() => {
    if (id === undefined) return;
    const line = scroller.current?.querySelector(`[data-line="${CSS.escape(id)}"]`);
    line?.scrollIntoView({ block: "nearest" });
  }, [id]);
  return scroller;
}
