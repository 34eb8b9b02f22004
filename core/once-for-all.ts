/**
 * A function that does the work once for all who ask while an earlier run is still under way: they get the outcome of
 * a run that begins after they have asked, so it sees what they saw. There are never two runs at a time, and never
 * more than one waits.
 */
export function onceForAll<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | undefined;
  let next: Promise<T> | undefined;
  const start = (): Promise<T> => {
    next = undefined;
    const run = work();
    const over = run.then(
      () => {},
      () => {},
    );
    running = over;
    void over.then(() => {
      if (running === over) running = undefined;
    });
    return run;
  };
  return () => {
    if (!running && !next) return start();
    next ??= (running ?? Promise.resolve()).then(start);
    return next;
  };
}
