import { z } from "zod";
import { filePathSchema } from "./file-path-schema.ts";

/**
 * How a version came to be: saved in the app; found on the disk, put there by somebody else; brought back from the
 * history; the file got its present name; the file went to the bin.
 */
export const versionReasons = ["save", "elsewhere", "restore", "rename", "remove"] as const;

export const historyInputSchema = z.strictObject({ path: filePathSchema });

export const historySchema = z.object({
  path: z.string(),
  /** The newest first, by the order of writing, whatever the clocks said. */
  versions: z.array(
    z.object({
      id: z.string(),
      /** When, by the clock of then, as an ISO time; for display only. */
      saved: z.string(),
      hash: z.string(),
      bytes: z.number().int(),
      why: z.enum(versionReasons),
    }),
  ),
});

export const versionInputSchema = z.strictObject({ path: filePathSchema, id: z.string().max(100) });

/** `text` as `readFile` gives it, without a byte-order mark. */
export const versionSchema = z.object({ text: z.string(), hash: z.string() });
