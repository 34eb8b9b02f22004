import { useCallback, useEffect, useRef } from "react";
import { useNavigation } from "../navigation/navigation-store.ts";

const settleMs = 150;

/**
 * Selects where the arrow keys come to rest, so that running down a list neither fills the history nor asks
 * for every component on the way.
 */
export function useSettledSelect(): (id: string) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((id: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => useNavigation.getState().select(id), settleMs);
  }, []);
}
