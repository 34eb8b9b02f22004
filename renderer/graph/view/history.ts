/** A value with what it was before and what was undone; newest last. */
export type History<T> = {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
};

const longest = 100;

/** A history that starts at `present`. */
export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** Goes on to `next`; what was undone is forgotten. An identical value is no step. */
export function step<T>(history: History<T>, next: T): History<T> {
  if (Object.is(next, history.present)) return history;
  return { past: [...history.past, history.present].slice(-longest), present: next, future: [] };
}

/** One step back, or the same history at its beginning. */
export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [...history.future, history.present] };
}

/** One step forward again, or the same history at its end. */
export function redo<T>(history: History<T>): History<T> {
  const next = history.future.at(-1);
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future: history.future.slice(0, -1) };
}
