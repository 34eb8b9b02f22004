import { rm } from "node:fs/promises";
import { join } from "node:path";
import { AppendLog } from "../../state/append-log.ts";
import { ownIdentity } from "../../state/process-identity.ts";
import { recordLine } from "../../state/record-lines.ts";
import { type JournalRecord, textAfter, type UnsavedText, unsavedKey } from "./journal-record.ts";
import { nextJournalName } from "./read-journals.ts";

type TextRecord = Exclude<JournalRecord, { readonly kind: "begin" }>;

/** Milliseconds between two times of forcing the journal to the disk: a third of what may be lost, as the page waits too. */
const syncMs = 300;
/** A journal is begun anew when it is larger than this and several times what it has to hold. */
const roomBytes = 4_000_000;
const roomTimes = 4;

/** The journal of this run of the program for one workspace. */
export class JournalWriter {
  readonly #folder: string;
  readonly #texts = new Map<string, UnsavedText>();
  #log: AppendLog | undefined;
  #file = "";
  #last: Promise<unknown> = Promise.resolve();
  #syncing: Promise<void> | undefined;
  #synced = Number.NEGATIVE_INFINITY;

  /** @param folder of the journals of this workspace */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Text at work, the longest untouched first. */
  get texts(): readonly UnsavedText[] {
    return [...this.#texts.values()];
  }

  /**
   * Adds a record and waits until it is forced to the disk.
   *
   * @returns false when it does not follow on what the journal holds: then nothing is kept
   * @throws Error of the system
   */
  async add(record: TextRecord): Promise<boolean> {
    const kept = await this.#inOrder(() => this.#write(record));
    if (kept) await this.#durable();
    return kept;
  }

  async close(): Promise<void> {
    await this.#inOrder(async () => {
      await this.#log?.close();
      if (this.#log && this.#texts.size === 0) await rm(this.#file, { force: true });
      this.#log = undefined;
    });
  }

  async #write(record: TextRecord): Promise<boolean> {
    const key = unsavedKey(record);
    const before = this.#texts.get(key);
    if (record.kind === "drop" && !before) return false;
    const after = textAfter(before, record);
    if (after === undefined) return false;
    const log = await this.#ready();
    await log.append(recordLine(record));
    this.#texts.delete(key);
    if (after) this.#texts.set(key, after);
    return true;
  }

  async #ready(): Promise<AppendLog> {
    const old = this.#log;
    if (old && !old.broken && old.bytes < roomBytes) return old;
    const held = this.texts.reduce((sum, { text }) => sum + text.length, 0);
    if (old && !old.broken && old.bytes < held * roomTimes) return old;
    return this.#begin(old);
  }

  /** Begins a journal with all text at work; the one before is taken away when the new one is on the disk. */
  async #begin(old: AppendLog | undefined): Promise<AppendLog> {
    const oldFile = this.#file;
    const file = join(this.#folder, nextJournalName(this.#folder, process.pid));
    const log = await AppendLog.create(file);
    try {
      await log.append(recordLine({ kind: "begin", process: ownIdentity() }));
      for (const text of this.texts) await log.append(recordLine({ kind: "text", ...text }));
      await log.sync();
    } catch (error) {
      await log.close();
      await rm(file, { force: true }).catch(() => {});
      throw error;
    }
    this.#log = log;
    this.#file = file;
    await old?.close();
    if (oldFile) await rm(oldFile, { force: true });
    return log;
  }

  /** Ends with the first forcing that begins after now; forcings are at least `syncMs` apart. */
  async #durable(): Promise<void> {
    this.#syncing ??= this.#syncLater();
    await this.#syncing;
  }

  async #syncLater(): Promise<void> {
    const wait = this.#synced + syncMs - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    // Through the same queue: what is asked for while the disk works is not covered and waits for the next time.
    await this.#inOrder(async () => {
      this.#synced = performance.now();
      this.#syncing = undefined;
      await this.#log?.sync();
    });
  }

  #inOrder<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    this.#last = mine.catch(() => {});
    return mine;
  }
}
