import { useRef } from "react";
import { findByTyping, isTypeAheadKey, noTypeAhead, typeAhead } from "./type-ahead.ts";

/**
 * Jumping to a name by typing it.
 *
 * @param names of the rows, made only when a letter is typed
 * @returns takes a key press in; the position to go to, -1 where no name fits, undefined where it was no letter
 */
export function useTypeAhead(names: () => readonly string[], index: number) {
  const typed = useRef(noTypeAhead);
  return (event: React.KeyboardEvent): number | undefined => {
    if (!isTypeAheadKey(event)) return undefined;
    typed.current = typeAhead(typed.current, event.key, event.timeStamp);
    return findByTyping(names(), typed.current.text, index);
  };
}
