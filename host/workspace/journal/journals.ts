import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { OperationArguments, OperationOutput } from "../../../core/contract.ts";
import { fateOf, ownIdentity } from "../../state/process-identity.ts";
import { recordLine } from "../../state/record-lines.ts";
import { workspaceState } from "../../state/state-folder.ts";
import { writeStateFile } from "../../state/write-state-file.ts";
import { contentHash } from "../save/on-disk.ts";
import { placeOf } from "../save/save-place.ts";
import { bytesToWrite } from "../save/written-bytes.ts";
import { type UnsavedText, unsavedKey } from "./journal-record.ts";
import { JournalWriter } from "./journal-writer.ts";
import { type Journal, type Remains, readJournals, remainsOf } from "./read-journals.ts";

type Recoveries = OperationOutput<"recoveries">;
type Recovery = Recoveries["recoveries"][number];

/** Unsaved text of one workspace: what this run of the program keeps, and what others have left behind. */
export class Journals {
  readonly #workspace: string;
  readonly #folder: string;
  readonly #writer: JournalWriter;
  /** Text of this run's own that was offered, by the id it was offered under. */
  #offeredOwn = new Map<string, readonly UnsavedText[]>();
  /** Ids of declined text in the journals of another machine, which are not for us to change. */
  readonly #declined = new Set<string>();

  /** @throws Error of the system when the state's folder cannot be made */
  constructor(workspace: string) {
    this.#workspace = workspace;
    this.#folder = workspaceState(workspace, "journal");
    this.#writer = new JournalWriter(this.#folder);
  }

  /** @throws Error of the system */
  async keep(input: OperationArguments<"journal">): Promise<OperationOutput<"journal">> {
    const written = new Date().toISOString();
    const kept = await this.#writer.add(
      "text" in input ? { kind: "text", ...input, written } : { kind: "edits", ...input, written },
    );
    return { sequence: input.sequence, kept };
  }

  /**
   * Forgets a window's text of one file, or all copies of what was offered under an id; a window that meanwhile has
   * taken that text over keeps its own.
   *
   * @throws Error of the system
   */
  async drop(input: OperationArguments<"journalDrop">): Promise<void> {
    if (!("id" in input)) return void (await this.#writer.add({ kind: "drop", ...input }));
    this.#declined.add(input.id);
    for (const { writer, path } of this.#offeredOwn.get(input.id) ?? []) {
      const now = this.#writer.texts.find((text) => unsavedKey(text) === unsavedKey({ writer, path }));
      if (now && idOf(now) === input.id) await this.#writer.add({ kind: "drop", writer, path });
    }
    await this.#sweep(this.#leftBehind());
  }

  /** @throws Error of the system */
  async recoveries({ open }: OperationArguments<"recoveries">): Promise<Recoveries> {
    const journals = this.#leftBehind();
    const left = [...remainsOf(journals).values()].map(({ unsaved }) => unsaved);
    const own = this.#writer.texts.filter(({ writer }) => !open.includes(writer));
    const offered = new Map<string, Recovery>();
    for (const text of [...left.filter((text) => !this.#declined.has(idOf(text))), ...own]) {
      const id = idOf(text);
      offered.delete(id);
      offered.set(id, this.#offer(id, text));
    }
    this.#offeredOwn = new Map(
      own.map((text) => [idOf(text), own.filter((other) => idOf(other) === idOf(text))]),
    );
    await this.#sweep(journals);
    return { recoveries: [...offered.values()], lost: journals.flatMap(damageIn) };
  }

  async close(): Promise<void> {
    await this.#writer.close();
  }

  /** Journals that nobody is known to write any more. */
  #leftBehind(): Journal[] {
    const own = ownIdentity();
    return readJournals(this.#folder).filter(
      ({ process, pid }) => fateOf(process ?? { ...own, pid, started: null }, own) !== "running",
    );
  }

  #offer(id: string, { path, text, base, written }: UnsavedText): Recovery {
    const disk = bytesOnDisk(this.#workspace, path);
    const same = disk !== undefined && bytesToWrite(text, disk).equals(disk);
    return { id, path, text, base, written, same, diskHash: disk ? contentHash(disk) : null };
  }

  /** Takes declined text out of journals that have ended, and those away that hold nothing any more. */
  async #sweep(journals: readonly Journal[]): Promise<void> {
    const remains = remainsOf(journals);
    for (const journal of journals) {
      if (journal.process && fateOf(journal.process) === "unknown") continue;
      await this.#sweepOne(journal, remains);
    }
  }

  async #sweepOne({ file, process, damaged }: Journal, remains: Remains): Promise<void> {
    const held = [...remains.values()].filter((text) => text.file === file).map(({ unsaved }) => unsaved);
    const left = held.filter((text) => !this.#declined.has(idOf(text)));
    if (left.length === 0) return damaged === 0 ? rm(file, { force: true }) : rename(file, `${file}.damaged`);
    if (left.length === held.length) return;
    const begin = process ? [recordLine({ kind: "begin", process })] : [];
    const lines = left.map((text) => recordLine({ kind: "text", ...text }));
    await writeStateFile(file, Buffer.concat([...begin, ...lines]));
  }
}

/** One for all copies of one text, so that what was recovered and journalled anew is offered once. */
function idOf({ path, text }: UnsavedText): string {
  return hash("sha256", JSON.stringify([path, text])).slice(0, 32);
}

function bytesOnDisk(workspace: string, path: string): Buffer | undefined {
  try {
    return readFileSync(placeOf(workspace, path).target);
  } catch {
    return undefined;
  }
}

function damageIn({ damaged }: Journal): string[] {
  if (damaged === 0) return [];
  const what = damaged === 1 ? "An entry" : `${damaged} entries`;
  return [
    `${what} in the journal of unsaved text could not be read, as after a crash or a power cut in the middle of writing. What is offered may lack the last words typed.`,
  ];
}
