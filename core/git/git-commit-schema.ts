import { z } from "zod";
import { filePathSchema } from "../files/file-path-schema.ts";

/** Runs what the repository asks for (its hooks, its ssh command and the like); the user has been shown them. */
export const programsSchema = z.boolean().default(false);

const message = z.string().trim().min(1).max(10_000);

export const gitCommitInputSchema = z.strictObject({
  /** Only these files go into the commit, as they are on the disk; removed and new ones too. */
  paths: z.array(filePathSchema).min(1).max(10_000),
  message,
  programs: programsSchema,
});

export const gitFinishInputSchema = z.strictObject({ message, programs: programsSchema });

export const gitCommitSchema = z.object({ commit: z.string(), subject: z.string() });
