/** Writes what is typed somewhere that survives the app. */
export type Journal = {
  /** The text of a path has changed. */
  readonly changed: (path: string) => void;
  /** Sends at once whatever waits; the window may go at any moment. */
  readonly flush: () => Promise<void>;
  /** Nothing of this path is to be sent any more; a sending under way is waited for. */
  readonly forget: (path: string) => Promise<void>;
};

type Entry = {
  timer?: ReturnType<typeof setTimeout> | undefined;
  sending?: Promise<void> | undefined;
  /** When the first change came that no sending holds, in milliseconds of the page. */
  changedAt?: number | undefined;
};

/**
 * Sends each changed text `delayMs` after its first change that was not sent: typing on does not put it off. One
 * sending at a time for a path, so that an older text never arrives behind a newer one; what came while one was under
 * way follows it, and the time it has waited counts.
 *
 * @param send of the text as it is then; a failure is told, and tried again with the next change
 * @param delayFor milliseconds for a path
 */
export function createJournal(
  send: (path: string) => Promise<void>,
  delayFor: (path: string) => number,
  failed: (path: string, error: unknown) => void,
): Journal {
  const entries = new Map<string, Entry>();
  const now = async (path: string, entry: Entry): Promise<void> => {
    clearTimeout(entry.timer);
    entry.timer = undefined;
    entry.changedAt = undefined;
    entry.sending = send(path).catch((error: unknown) => failed(path, error));
    await entry.sending;
    entry.sending = undefined;
    if (entries.get(path) === entry) wait(path, entry);
  };
  const wait = (path: string, entry: Entry) => {
    if (entry.changedAt === undefined) return;
    const waited = performance.now() - entry.changedAt;
    entry.timer ??= setTimeout(() => void now(path, entry), Math.max(0, delayFor(path) - waited));
  };
  return {
    changed(path) {
      const entry = entries.get(path) ?? {};
      entries.set(path, entry);
      entry.changedAt ??= performance.now();
      if (!entry.sending) wait(path, entry);
    },
    async flush() {
      const waiting = [...entries].filter(([, { changedAt }]) => changedAt !== undefined);
      await Promise.all(
        waiting.map(async ([path, entry]) => {
          await entry.sending;
          await now(path, entry);
        }),
      );
    },
    async forget(path) {
      const entry = entries.get(path);
      entries.delete(path);
      clearTimeout(entry?.timer);
      await entry?.sending;
    },
  };
}
