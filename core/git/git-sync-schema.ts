import { z } from "zod";
import { programsSchema } from "./git-commit-schema.ts";

export const gitSyncInputSchema = z.strictObject({ programs: programsSchema });

export const gitPullSchema = z.object({
  result: z.enum(["up-to-date", "fast-forward", "merged", "conflicts"]),
  /** Files of the workspace that `gitConflicts` now has. */
  conflicts: z.array(z.string()),
  /** What happened, as a sentence for the user. */
  words: z.string(),
});

export const gitPushSchema = z.object({
  /** False: there was nothing to push. */
  pushed: z.boolean(),
  words: z.string(),
});
