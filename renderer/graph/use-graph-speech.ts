import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { GraphView } from "../../core/view/graph-view.ts";
import { announcement } from "../../core/view/walk.ts";
import { announcer } from "./announcer.ts";

type Spoken = {
  readonly view: GraphView | undefined;
  /** The sentence under the canvas. */
  readonly words: string;
  readonly cursor: string | undefined;
};

/** What the screen's one live region says, and two ways to change it. */
export type GraphSpeech = {
  readonly message: string;
  readonly say: (message: string) => void;
  /** Says where the arrow keys led; the sentence about that card is then not said as well. */
  readonly sayMove: (id: string, from: string | undefined) => void;
};

/** Says moves, selections, and how much is drawn; never more than one message in half a second. */
export function useGraphSpeech({ view, words, cursor }: Spoken): GraphSpeech {
  const [message, setMessage] = useState("");
  const say = useMemo(() => announcer(setMessage, browserTimer), []);
  const walkedTo = useRef<string>(undefined);
  const here = useRef(cursor);
  here.current = cursor;
  useEffect(() => {
    if (words !== "" && (here.current === undefined || walkedTo.current !== here.current)) say(words);
  }, [words, say]);
  useSpokenCount(view, say);
  const sayMove = useCallback(
    (id: string, from: string | undefined) => {
      walkedTo.current = id;
      if (view) say(announcement(view, id, from));
    },
    [view, say],
  );
  return { message, say, sayMove };
}

const browserTimer = {
  now: () => performance.now(),
  after: (delayMs: number, run: () => void) => setTimeout(run, delayMs),
};

/** Says how much is drawn after each change of that. */
function useSpokenCount(view: GraphView | undefined, say: (message: string) => void): void {
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (!view) return;
    const count = `${view.shown} of ${view.total} ${view.total === 1 ? "card" : "cards"} drawn.`;
    if (before.current !== undefined && before.current !== count) say(count);
    before.current = count;
  }, [view, say]);
}
