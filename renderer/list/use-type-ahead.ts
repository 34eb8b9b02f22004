import { useEffect, useRef } from "react";
import type { Command } from "../commands/command-store.ts";
import { boundCommand } from "./bound-command.ts";
import { findByTyping, isTypeAheadKey, isTyping, noTypeAhead, typeAhead } from "./type-ahead.ts";

/** How long a letter that is also a command waits for a second one, in milliseconds. */
const secondLetterMs = 350;

type Waiting = { readonly command: Command; readonly timer: ReturnType<typeof setTimeout> };

/**
 * Jumping to a name by typing it, where single letters are commands too: a letter on its own runs its command
 * after a moment, and a second one in that moment makes both the start of a name.
 *
 * @param names of the rows, made only when a letter is typed
 * @returns takes a key press in; the position to go to, -1 where there is none (yet), undefined where it was
 *   no letter
 */
export function useTypeAhead(names: () => readonly string[], index: number) {
  const typed = useRef(noTypeAhead);
  const waiting = useRef<Waiting>(undefined);
  useEffect(() => () => clearTimeout(waiting.current?.timer), []);

  return (event: React.KeyboardEvent): number | undefined => {
    const waited = waiting.current;
    clearTimeout(waited?.timer);
    waiting.current = undefined;
    if (!isTypeAheadKey(event)) {
      waited?.command.run();
      return undefined;
    }
    const goesOn = isTyping(typed.current, event.timeStamp);
    typed.current = typeAhead(typed.current, event.key, event.timeStamp);
    const command = goesOn ? undefined : boundCommand(event);
    if (!command) return findByTyping(names(), typed.current.text, index);
    const timer = setTimeout(() => {
      waiting.current = undefined;
      typed.current = noTypeAhead;
      command.run();
    }, secondLetterMs);
    waiting.current = { command, timer };
    return -1;
  };
}
