const last = new Map<string, Promise<unknown>>();

/** Runs `work` after all earlier work of the same key has ended, well or badly, and gives what it gives. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
  last.set(key, mine);
  try {
    return await mine;
  } finally {
    if (last.get(key) === mine) last.delete(key);
  }
}
