import { z } from "zod";
import { filePathSchema } from "../files/file-path-schema.ts";

export const gitLogInputSchema = z.strictObject({
  /** Left out: the whole workspace. */
  path: filePathSchema.optional(),
  limit: z.number().int().min(1).max(1000).default(50),
});

export const gitLogSchema = z.object({
  /** The newest first, by descent. */
  commits: z.array(
    z.object({
      commit: z.string(),
      author: z.string(),
      /** ISO time with the author's zone. */
      date: z.string(),
      subject: z.string(),
      body: z.string(),
      /** Of a log of one file: its name in that commit, which a rename since may have changed. */
      path: z.string().optional(),
    }),
  ),
});

export const gitVersionInputSchema = z.strictObject({
  /** The file's name in that commit. */
  path: filePathSchema,
  commit: z.string().regex(/^[0-9a-f]{4,64}$/),
});

export const gitVersionSchema = z.object({
  /** Null: the commit does not hold the file. */
  text: z.string().nullable(),
});
