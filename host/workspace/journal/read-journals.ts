import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProcessIdentity } from "../../state/process-identity.ts";
import { readRecordLines } from "../../state/record-lines.ts";
import {
  type JournalRecord,
  journalRecordSchema,
  textAfter,
  type UnsavedText,
  unsavedKey,
} from "./journal-record.ts";

/** What one journal on the disk holds. */
export type Journal = {
  /** Absolute path. */
  readonly file: string;
  /** Whose it is; undefined when that line is damaged. */
  readonly process: ProcessIdentity | undefined;
  /** By the number in its name. */
  readonly pid: number;
  readonly records: readonly JournalRecord[];
  /** How many lines could not be read. */
  readonly damaged: number;
};

/** Journals are numbered in the order in which they were begun. */
const journalName = /^(\d{8,15})-(\d{1,10})\.log$/;

/** Name of the journal that follows those in `folder`. @throws Error of the system */
export function nextJournalName(folder: string, pid: number): string {
  const numbers = readdirSync(folder).map((name) => Number(/^(\d{8,15})-/.exec(name)?.[1] ?? 0));
  return `${String(Math.max(0, ...numbers) + 1).padStart(8, "0")}-${pid}.log`;
}

/** All journals in `folder`, the oldest first. One that goes away meanwhile is left out. */
export function readJournals(folder: string): Journal[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const [, number, pid] = journalName.exec(name) ?? [];
      return pid ? [{ file: join(folder, name), number: Number(number), pid: Number(pid) }] : [];
    })
    .sort((one, other) => one.number - other.number)
    .flatMap(({ file, pid }) => readJournal(file, pid) ?? []);
}

function readJournal(file: string, pid: number): Journal | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    return { file, process: undefined, pid, records: [], damaged: 1 };
  }
  const lines = readRecordLines(bytes);
  const records = lines.records.flatMap((record) => journalRecordSchema.safeParse(record).data ?? []);
  const [first] = records;
  const process = first?.kind === "begin" ? first.process : undefined;
  return { file, process, pid, records, damaged: lines.damaged + lines.records.length - records.length };
}

/** Text that is left at the end of journals, given in the order of their begin, with the journal that has it. */
export type Remains = ReadonlyMap<string, { readonly unsaved: UnsavedText; readonly file: string }>;

/**
 * What remains of `journals`, in the order in which it was last written. A record that does not follow on what is
 * known, because a damaged line was lost before it, leaves what was known.
 */
export function remainsOf(journals: readonly Journal[]): Remains {
  const remains = new Map<string, { unsaved: UnsavedText; file: string }>();
  for (const { file, records } of journals) {
    for (const record of records) {
      if (record.kind === "begin") continue;
      const key = unsavedKey(record);
      const unsaved = textAfter(remains.get(key)?.unsaved, record);
      if (unsaved === undefined) continue;
      remains.delete(key);
      if (unsaved) remains.set(key, { unsaved, file });
    }
  }
  return remains;
}
