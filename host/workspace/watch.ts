import { relative, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { isRemote } from "./remote-folder.ts";
import { readFolders } from "./walk.ts";

/** A save often is several events; they become one check this long after the last of them. */
const settleMs = 120;
/** Time between checks where the system sends no events; longer when one check takes long. */
const pollMs = 2_000;
const pollShare = 20;

type WatchOptions = {
  /** Starts the watcher; replaced in tests by one that fails as a system out of watches does. */
  readonly start?: (folder: string) => FSWatcher;
  readonly pollMs?: number;
};

/**
 * Calls `check` soon after anything in the workspace at `folder` may have changed; what really changed is for
 * `check` to find out from the content. Where watching fails, or cannot work as on a network share, it is
 * called at intervals instead.
 *
 * @param check may answer with a promise; the next interval begins when it is kept
 * @returns a function that stops watching
 */
export function watchFolder(
  folder: string,
  check: () => unknown,
  options: WatchOptions = {},
): () => Promise<void> {
  const watch = new FolderWatch(check, options.pollMs ?? pollMs);
  if (isRemote(folder)) watch.poll();
  else watch.follow((options.start ?? startWatcher)(folder));
  return () => watch.close();
}

class FolderWatch {
  readonly #check: () => unknown;
  readonly #pollMs: number;
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(check: () => unknown, milliseconds: number) {
    this.#check = check;
    this.#pollMs = milliseconds;
  }

  follow(watcher: FSWatcher): void {
    this.#watcher = watcher;
    watcher.on("all", () => this.#later(settleMs, this.#check));
    watcher.on("error", () => {
      void watcher.close();
      this.poll();
    });
  }

  /** Checks at intervals from now on, in a small share of the time whatever one check takes. */
  poll(took = 0): void {
    this.#later(Math.max(this.#pollMs, took * pollShare), async () => {
      const started = performance.now();
      await this.#check();
      this.poll(performance.now() - started);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#watcher?.close();
  }

  #later(milliseconds: number, run: () => unknown): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(run, milliseconds).unref();
  }
}

function startWatcher(folder: string): FSWatcher {
  return watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (path) => !isWatched(folder, path),
  });
}

/** The folder itself, so that a new `runbooks` is noticed, and what lies in the folders that are read. */
function isWatched(folder: string, path: string): boolean {
  const [top = "", ...rest] = relative(folder, path).split(sep);
  return top === "" || (Object.hasOwn(readFolders, top) && !rest.some((name) => name.startsWith(".")));
}
