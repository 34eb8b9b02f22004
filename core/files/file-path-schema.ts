import { z } from "zod";

/** A file of the workspace: relative, forward slashes, such as `runbooks/x.md`. */
export const filePathSchema = z.string().min(1).max(300);

/** SHA-256 of a file's bytes, in hex: what tells one content from another. */
export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/);
