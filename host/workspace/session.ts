import { hash } from "node:crypto";
import { resolve } from "node:path";
import type { Snapshot } from "../../core/contract.ts";
import { type LoadMemory, loadWorkspace } from "../../core/load.ts";
import { createModel, type Model } from "../../core/model.ts";
import { OperationError } from "../../core/operation-error.ts";
import { fileProblem, reasonOf } from "./file-problem.ts";
import { type ReadWorkspace, readWorkspace } from "./read.ts";
import { watchFolder } from "./watch.ts";

/** The one open workspace of a host. */
export type Session = {
  readonly model: () => Model;
  readonly snapshot: () => Snapshot;
  /** Looks at the disk now. Returns whether the content differs from before; listeners have then been told. */
  readonly check: () => boolean;
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
};

/** @throws OperationError `unreadable` when the folder cannot be entered */
export function openSession(options: SessionOptions): Session {
  return new WorkspaceSession(options);
}

class WorkspaceSession implements Session {
  readonly #options: SessionOptions;
  readonly #listeners = new Set<(revision: string) => void>();
  #opened: Opened;
  #stopWatching: () => Promise<void>;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#opened = open(options.folder ?? options.builtInFolder, this.#today());
    this.#stopWatching = this.#watch();
  }

  model(): Model {
    return this.#opened.model;
  }

  snapshot(): Snapshot {
    return snapshotOf(this.#opened, this.#options.builtInFolder);
  }

  check(): boolean {
    const next = reopen(this.#opened, this.#today());
    if (next === this.#opened) return false;
    this.#become(next);
    return true;
  }

  openFolder(folder: string): void {
    const next = open(folder, this.#today());
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
    return this.#options.watch ? watchFolder(this.#opened.folder, () => void this.check()) : async () => {};
  }

  #become(next: Opened): void {
    this.#opened = next;
    for (const listener of [...this.#listeners]) listener(next.revision);
  }
}

function open(path: string, day: string): Opened {
  const folder = resolve(path);
  try {
    return load(folder, readWorkspace(folder), day, new Map());
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
  };
}

/** The workspace as it is now. One whose folder has gone keeps what was read last, and says so. */
function reopen(before: Opened, day: string): Opened {
  let read: ReadWorkspace;
  try {
    read = readWorkspace(before.folder);
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
