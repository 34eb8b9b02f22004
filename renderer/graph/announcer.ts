/** A timer as the browser offers it, so that tests can bring their own. */
export type Timer = {
  readonly now: () => number;
  readonly after: (delayMs: number, run: () => void) => unknown;
};

/** Least time between two messages: a screen reader must be able to follow. */
export const quietMs = 500;

/**
 * Says the latest message, never more than one in 500 ms; what was overtaken meanwhile is dropped.
 * @param say puts the message where it is heard
 */
export function announcer(say: (message: string) => void, timer: Timer): (message: string) => void {
  let next: string | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  const speak = () => {
    if (next === undefined) return;
    say(next);
    next = undefined;
    lastAt = timer.now();
  };
  return (message) => {
    const waiting = next !== undefined;
    next = message;
    if (waiting) return;
    const rest = lastAt + quietMs - timer.now();
    if (rest <= 0) speak();
    else timer.after(rest, speak);
  };
}
