import { z } from "zod";
import { filePathSchema } from "./file-path-schema.ts";

export const readFileInputSchema = z.strictObject({ path: filePathSchema });

/** One text file as it is on the disk at this moment. */
export const readFileSchema = z.object({
  path: z.string(),
  /** Without the byte-order mark, and otherwise as it is on the disk, line ends included. */
  text: z.string(),
  /** SHA-256 of the bytes: what a save of this file has to name as `expected`. */
  hash: z.string(),
  /** The file starts with a byte-order mark; a save keeps it. */
  bom: z.boolean(),
  lineEnding: z.enum(["lf", "crlf", "mixed", "none"]),
  /** `not-utf-8`: the text is a reading aid with replacement characters and must not be saved over the file. */
  encoding: z.enum(["utf-8", "not-utf-8"]),
  /** What is wrong with the bytes and what to do, in words; 1-based place. */
  fault: z
    .object({ what: z.string(), remedy: z.string(), line: z.number().int(), column: z.number().int() })
    .optional(),
  bytes: z.number().int(),
  /** Whether a save has a chance; false for every file that is not UTF-8. */
  writable: z.boolean(),
  /** Why it is not writable, and the way out, as sentences. */
  why: z.string().optional(),
});
