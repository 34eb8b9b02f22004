import { z } from "zod";
import { contentHashSchema, filePathSchema } from "./file-path-schema.ts";

export const renameFileInputSchema = z.strictObject({
  from: filePathSchema,
  /** Must not exist yet. */
  to: filePathSchema,
  /** Hash of what was read at `from`. */
  expected: contentHashSchema,
});

export const renameFileSchema = z.object({
  from: z.string(),
  path: z.string(),
  hash: z.string(),
  /** Why the history did not come along, as a sentence; the file has its new name. */
  notKept: z.string().optional(),
});
