import { z } from "zod";
import { contentHashSchema, filePathSchema } from "./file-path-schema.ts";

/** Names the window that types, made up by the page when it opens, so that two windows on one file are two texts. */
const writer = z.string().regex(/^[\w-]{1,64}$/);

const unsaved = {
  writer,
  path: filePathSchema,
  /** Hash of the file the text was made from; null: there was none. */
  base: contentHashSchema.nullable(),
  /** Grows with every call of this writer for this path, from 0. */
  sequence: z.number().int().min(0),
};

/** The whole text, or what was changed in it since an earlier call. */
export const journalInputSchema = z.union([
  z.strictObject({ ...unsaved, text: z.string().max(20_000_000) }),
  z.strictObject({
    ...unsaved,
    /** The sequence of the call whose text the edits apply to. */
    after: z.number().int().min(0),
    /** Applied one after the other; offsets in UTF-16 units of the text as the edits before have left it. */
    edits: z
      .array(
        z.strictObject({
          from: z.number().int().min(0),
          to: z.number().int().min(0),
          insert: z.string().max(20_000_000),
        }),
      )
      .max(100_000),
  }),
]);

/** Given when the text is forced to the disk, at most half a second after the call. */
export const journalSchema = z.object({
  sequence: z.number().int(),
  /** False: the edits do not fit what the journal holds, and nothing was kept. Send the whole text. */
  kept: z.boolean(),
});

export const journalDropInputSchema = z.union([
  /** After a save or a discard: all of this writer's text of this path. */
  z.strictObject({ writer, path: filePathSchema }),
  /** After a recovery was taken or declined: the id that `recoveries` gave. */
  z.strictObject({ id: z.string().max(100) }),
]);

export const recoveriesInputSchema = z.strictObject({
  /** Writers that the page knows to be open now; their text is at work, not lost, and is left out. */
  open: z.array(writer).max(1000).default([]),
});

/** Text that was typed and never saved; to be offered beside what the disk holds, never in its place. */
export const recoveriesSchema = z.object({
  /** The newest last, by the order of writing, whatever the clocks said. */
  recoveries: z.array(
    z.object({
      /** Stands for this text of this path: gone from the list for good once it is dropped. */
      id: z.string(),
      path: z.string(),
      text: z.string(),
      /** Hash of the file that the text was made from; null: there was none. */
      base: z.string().nullable(),
      /** Hash of the file as it is now; null: there is none. */
      diskHash: z.string().nullable(),
      /** The disk holds this text already: nothing is to be recovered. */
      same: z.boolean(),
      /** When it was written by the clock of then, as an ISO time; for display only. */
      written: z.string(),
    }),
  ),
  /** What could not be read of damaged journals, in sentences for the user. */
  lost: z.array(z.string()),
});
