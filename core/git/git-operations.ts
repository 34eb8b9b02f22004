import { z } from "zod";
import { gitCommitInputSchema, gitCommitSchema, gitFinishInputSchema } from "./git-commit-schema.ts";
import { gitConflictsSchema, gitResolveInputSchema, gitResolveSchema } from "./git-conflicts-schema.ts";
import { gitDiffInputSchema, gitDiffSchema } from "./git-diff-schema.ts";
import {
  gitLogInputSchema,
  gitLogSchema,
  gitVersionInputSchema,
  gitVersionSchema,
} from "./git-log-schema.ts";
import { gitStatusSchema } from "./git-status-schema.ts";
import { gitPullSchema, gitPushSchema, gitSyncInputSchema } from "./git-sync-schema.ts";

/** The part of the contract that asks the system's git; every operation needs a host. */
export const gitOperations = {
  gitStatus: { place: "host", input: z.strictObject({}), output: gitStatusSchema },
  gitDiff: { place: "host", input: gitDiffInputSchema, output: gitDiffSchema },
  gitLog: { place: "host", input: gitLogInputSchema, output: gitLogSchema },
  /** One file as it was in a commit. */
  gitVersion: { place: "host", input: gitVersionInputSchema, output: gitVersionSchema },
  gitCommit: { place: "host", input: gitCommitInputSchema, output: gitCommitSchema },
  /** Fetches and merges. Conflicts are no failure: they wait in `gitConflicts`. */
  gitPull: { place: "host", input: gitSyncInputSchema, output: gitPullSchema },
  gitPush: { place: "host", input: gitSyncInputSchema, output: gitPushSchema },
  gitConflicts: { place: "host", input: z.strictObject({}), output: gitConflictsSchema },
  gitResolve: { place: "host", input: gitResolveInputSchema, output: gitResolveSchema },
  /** Makes the commit of a merge whose conflicts are all resolved. */
  gitFinish: { place: "host", input: gitFinishInputSchema, output: gitCommitSchema },
  /** Gives a merge up; the files become what they were before the pull. */
  gitAbort: { place: "host", input: z.strictObject({}), output: z.strictObject({}) },
} as const;
