/** Asks for the answer to a key. Equal keys in a row share one answer. */
export type Ask<T> = (key: string, run: () => Promise<T>) => Promise<T>;

/**
 * Keeps a slow answerer from falling behind somebody who types: one question is under way at a time, and of
 * those that come meanwhile only the newest is asked. Whoever asked an older one gets the newest answer.
 */
export function latestOnly<T>(): Ask<T> {
  let newest: { readonly key: string; readonly answer: Promise<T> } | undefined;
  let busy: Promise<unknown> = Promise.resolve();
  return (key, run) => {
    if (newest?.key === key) return newest.answer;
    const answer: Promise<T> = busy.then(() => {
      if (newest && newest.key !== key) return newest.answer;
      const running = run();
      busy = running.catch(() => undefined);
      return running;
    });
    newest = { key, answer };
    answer.catch(() => {
      // A failure is not kept: the same question may succeed next time.
      if (newest?.answer === answer) newest = undefined;
    });
    return answer;
  };
}
