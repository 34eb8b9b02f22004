import { useEffect, useState } from "react";

/** An answer that is on its way, here, or refused. While a newer one is on its way the last one stays. */
export type Pending<T> = {
  readonly value?: T;
  readonly error?: string;
  readonly waiting: boolean;
};

/**
 * Asks whenever `keys` change; an answer that was overtaken is dropped.
 *
 * @param ask undefined while there is nothing to ask
 */
export function useAnswer<T>(ask: (() => Promise<T>) | undefined, keys: readonly unknown[]): Pending<T> {
  const [state, setState] = useState<Pending<T>>({ waiting: ask !== undefined });
  // The question is a new closure at each render; what decides is `keys`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!ask) {
      setState({ waiting: false });
      return;
    }
    let current = true;
    setState((before) => ({ ...before, waiting: true }));
    ask().then(
      (value) => current && setState({ value, waiting: false }),
      (error: unknown) =>
        current &&
        setState({ error: error instanceof Error ? error.message : String(error), waiting: false }),
    );
    return () => {
      current = false;
    };
  }, [...keys]);
  return state;
}
