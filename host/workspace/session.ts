import { hash } from "node:crypto";
import { resolve } from "node:path";
import type { Snapshot, SnapshotChange } from "../../core/contract.ts";
import { type LoadMemory, loadWorkspace, newLoadMemory } from "../../core/load.ts";
import { createModel, type Model } from "../../core/model.ts";
import { onceForAll } from "../../core/once-for-all.ts";
import { OperationError } from "../../core/operation-error.ts";
import { changeOf } from "../../core/snapshot-change.ts";
import { fileProblem, reasonOf } from "./file-problem.ts";
import { type ReadWorkspace, readInSlices, readWorkspace } from "./read.ts";
import { watchFolder } from "./watch.ts";

/** The one open workspace of a host. */
export type Session = {
  readonly model: () => Model;
  readonly snapshot: () => Snapshot;
  /** What has changed since a revision that was open not long ago; undefined when that cannot be told any more. */
  readonly changeSince: (revision: string) => SnapshotChange | undefined;
  /**
   * Looks at the disk now. Returns whether the content differs from before; listeners have then been told.
   *
   * @param paths of the files to read again, for one who knows what was changed; files that have come or gone are
   *   found in any case
   */
  readonly check: (paths?: readonly string[]) => boolean;
  /** Reads all files again in slices, between which other work is done; otherwise as `check`. */
  readonly checkInSlices: () => Promise<boolean>;
  /** @throws OperationError `unreadable`; the workspace that was open stays open */
  readonly openFolder: (folder: string) => void;
  readonly openBuiltIn: () => void;
  /** Tells of every change, also of another folder being opened. Returns a function that stops telling. */
  readonly onChange: (listener: (revision: string) => void) => () => void;
  readonly close: () => Promise<void>;
};

export type SessionOptions = {
  /** Absolute path of the workspace that comes with the program. */
  readonly builtInFolder: string;
  /** Absolute path of the workspace to open first, if another. */
  readonly folder?: string | undefined;
  /** Keeps looking for changes; a command that answers once does without. */
  readonly watch?: boolean;
  /** Current day as YYYY-MM-DD. */
  readonly today?: () => string;
};

type Opened = {
  readonly folder: string;
  readonly revision: string;
  readonly model: Model;
  readonly day: string;
  readonly memory: LoadMemory;
  readonly hashes: ReadWorkspace["hashes"];
  readonly kept: ReadWorkspace["kept"];
};

/** How many revisions changes can be told since; each costs what it differs by from the one after it. */
const mostRemembered = 4;

/** @throws OperationError `unreadable` when the folder cannot be entered */
export function openSession(options: SessionOptions): Session {
  return new WorkspaceSession(options);
}

class WorkspaceSession implements Session {
  readonly #options: SessionOptions;
  readonly #listeners = new Set<(revision: string) => void>();
  #opened: Opened;
  /** What was open last, of the same folder, the newest first. */
  #earlier: readonly Opened[];
  /** How often everything was read in one go, so that a slower reading notices that it was overtaken. */
  #fullChecks = 0;
  /** Files that were looked at by name since reading in slices began. */
  readonly #checked = new Set<string>();
  #stopWatching: () => Promise<void>;
  readonly checkInSlices = onceForAll(() => this.#checkInSlices());

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#opened = open(options.folder ?? options.builtInFolder, this.#today());
    this.#earlier = [this.#opened];
    this.#stopWatching = this.#watch();
  }

  model(): Model {
    return this.#opened.model;
  }

  snapshot(): Snapshot {
    return this.#snapshotOf(this.#opened);
  }

  #snapshotOf(opened: Opened): Snapshot {
    return snapshotOf(opened, this.#options.builtInFolder);
  }

  changeSince(revision: string): SnapshotChange | undefined {
    const before = this.#earlier.find((opened) => opened.revision === revision);
    return before && changeOf(this.#snapshotOf(before), this.snapshot());
  }

  check(paths?: readonly string[]): boolean {
    if (paths) for (const path of paths) this.#checked.add(path);
    else this.#fullChecks++;
    const { folder, kept } = this.#opened;
    return this.#take(() => readWorkspace(folder, { kept, ...(paths ? { again: paths } : {}) }));
  }

  async #checkInSlices(): Promise<boolean> {
    const { folder, kept } = this.#opened;
    const fullChecks = this.#fullChecks;
    this.#checked.clear();
    let read: ReadWorkspace | undefined;
    let failure: unknown;
    try {
      read = await readInSlices(folder, { kept });
    } catch (error) {
      failure = error;
    }
    // Everything was read again meanwhile, or another folder opened: what was read here is older.
    if (this.#fullChecks !== fullChecks) return false;
    const again = [...this.#checked];
    return this.#take(() => {
      if (!read) throw failure;
      // What was looked at meanwhile, because it had changed, may have been read here before that.
      return again.length > 0 ? readWorkspace(folder, { kept: read.kept, again }) : read;
    });
  }

  /** Goes over to what was read, if that is something else. */
  #take(read: () => ReadWorkspace): boolean {
    const next = reopen(this.#opened, read, this.#today());
    if (next === this.#opened) return false;
    this.#become(next);
    return true;
  }

  openFolder(folder: string): void {
    const next = open(folder, this.#today());
    this.#fullChecks++;
    void this.#stopWatching();
    this.#become(next);
    this.#stopWatching = this.#watch();
  }

  openBuiltIn(): void {
    this.openFolder(this.#options.builtInFolder);
  }

  onChange(listener: (revision: string) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    await this.#stopWatching();
  }

  #today(): string {
    return this.#options.today?.() ?? new Date().toISOString().slice(0, 10);
  }

  #watch(): () => Promise<void> {
    return this.#options.watch
      ? watchFolder(this.#opened.folder, () => this.checkInSlices())
      : async () => {};
  }

  #become(next: Opened): void {
    const earlier = this.#earlier.filter(({ folder }) => folder === next.folder);
    this.#earlier = [next, ...earlier].slice(0, mostRemembered);
    this.#opened = next;
    for (const listener of [...this.#listeners]) listener(next.revision);
  }
}

function open(path: string, day: string): Opened {
  const folder = resolve(path);
  try {
    return load(folder, readWorkspace(folder), day, newLoadMemory());
  } catch (error) {
    throw new OperationError("unreadable", `${folder} cannot be opened: ${reasonOf(error)}.`);
  }
}

function load(folder: string, read: ReadWorkspace, day: string, memory: LoadMemory): Opened {
  const { workspace, problems } = loadWorkspace(read.files, memory);
  return {
    folder,
    revision: read.revision,
    model: createModel(workspace, [...read.problems, ...problems], day),
    day,
    memory,
    hashes: read.hashes,
    kept: read.kept,
  };
}

/** The workspace as it is now. One whose folder has gone keeps what was read last, and says so. */
function reopen(before: Opened, look: () => ReadWorkspace, day: string): Opened {
  let read: ReadWorkspace;
  try {
    read = look();
  } catch (error) {
    return withoutFolder(before, error);
  }
  return read.revision === before.revision && day === before.day
    ? before
    : load(before.folder, read, day, before.memory);
}

function withoutFolder(before: Opened, error: unknown): Opened {
  const what = `The folder cannot be read any more: ${reasonOf(error)}. What is shown was read before.`;
  if (before.model.problems.some((problem) => problem.what === what)) return before;
  const problem = fileProblem(".", "error", what, "Bring the folder back, or open another one.");
  const { workspace, problems } = before.model;
  return {
    ...before,
    // What comes back need not be what has gone.
    kept: new Map(),
    revision: hash("sha256", `${before.revision} ${what}`),
    model: createModel(workspace, [...problems, problem], before.day),
  };
}

function snapshotOf({ folder, revision, model, hashes }: Opened, builtInFolder: string): Snapshot {
  return {
    folder,
    builtIn: folder === resolve(builtInFolder),
    revision,
    workspace: model.workspace as Snapshot["workspace"],
    problems: [...model.problems],
    hashes,
  };
}
