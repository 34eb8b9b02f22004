import { z } from "zod";
import { filePathSchema } from "../files/file-path-schema.ts";

export const gitDiffInputSchema = z.strictObject({
  /** Left out: the whole workspace. */
  path: filePathSchema.optional(),
  /** What this commit changed; left out: what differs between the last commit and the disk. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{4,64}$/)
    .optional(),
});

export const gitDiffSchema = z.object({
  /** Unified diff with paths of the workspace; a new file that git does not know is in it as well. */
  text: z.string(),
  /** Cut off after 5,000,000 characters. */
  truncated: z.boolean(),
});
