import { z } from "zod";
import { processIdentitySchema } from "../../state/process-identity.ts";

/** Unsaved text of one file in one window. */
export type UnsavedText = {
  readonly writer: string;
  readonly path: string;
  /** Hash of the file it was made from; null: there was none. */
  readonly base: string | null;
  readonly sequence: number;
  readonly text: string;
  /** ISO time by the clock of then. */
  readonly written: string;
};

const unsaved = {
  writer: z.string(),
  path: z.string(),
  base: z.string().nullable(),
  sequence: z.number(),
  written: z.string(),
};
const editSchema = z.object({ from: z.number(), to: z.number(), insert: z.string() });
export type TextEdit = z.infer<typeof editSchema>;

/** What a journal's line says. */
export const journalRecordSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("begin"), process: processIdentitySchema }),
  z.object({ kind: z.literal("text"), ...unsaved, text: z.string() }),
  z.object({ kind: z.literal("edits"), ...unsaved, after: z.number(), edits: z.array(editSchema) }),
  z.object({ kind: z.literal("drop"), writer: z.string(), path: z.string() }),
]);
export type JournalRecord = z.infer<typeof journalRecordSchema>;

/** One key for one file in one window. */
export function unsavedKey({ writer, path }: { readonly writer: string; readonly path: string }): string {
  return `${writer} ${path}`;
}

/** The text after the edits, one after the other; undefined when one of them lies outside of it. */
export function edited(text: string, edits: readonly TextEdit[]): string | undefined {
  let now = text;
  for (const { from, to, insert } of edits) {
    if (from > to || to > now.length) return undefined;
    now = now.slice(0, from) + insert + now.slice(to);
  }
  return now;
}

/**
 * The text that a record leaves of its file and window.
 *
 * @returns null: dropped; undefined: the record does not follow on what is known, and says nothing
 */
export function textAfter(
  before: UnsavedText | undefined,
  record: Exclude<JournalRecord, { readonly kind: "begin" }>,
): UnsavedText | null | undefined {
  if (record.kind === "drop") return null;
  const { writer, path, base, sequence, written } = record;
  if (record.kind === "text") return { writer, path, base, sequence, written, text: record.text };
  const text = before?.sequence === record.after ? edited(before.text, record.edits) : undefined;
  return text === undefined ? undefined : { writer, path, base, sequence, written, text };
}
