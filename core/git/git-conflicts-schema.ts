import { z } from "zod";
import { contentHashSchema, filePathSchema } from "../files/file-path-schema.ts";

/** Texts of a file that two sides changed; null: that side has no such file, or removed it. */
export const gitConflictsSchema = z.object({
  conflicts: z.array(
    z.object({
      path: z.string(),
      base: z.string().nullable(),
      yours: z.string().nullable(),
      theirs: z.string().nullable(),
      /** Hash of the file on the disk now, which git has filled with markers; null: there is none. */
      diskHash: z.string().nullable(),
      /** One of the three is not text: only a whole side can be chosen. */
      binary: z.boolean(),
    }),
  ),
  /** Conflicts of the repository outside the workspace, which are resolved elsewhere. */
  elsewhere: z.number().int(),
});

export const gitResolveInputSchema = z.strictObject({
  path: filePathSchema,
  /** The file as it is to be; null: it is to be gone. */
  text: z.string().max(20_000_000).nullable(),
  /** `diskHash` of the conflict. */
  expected: contentHashSchema.nullable(),
});

export const gitResolveSchema = z.object({
  /** Conflicts left. With none the merge is ready for `gitFinish`. */
  left: z.number().int(),
  /** Hash of the file as it is now; null: it is gone. */
  hash: z.string().nullable(),
});
