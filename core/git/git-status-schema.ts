import { z } from "zod";

export const gitFileStates = ["new", "changed", "removed", "renamed", "conflict"] as const;

/** What git says of one file of the workspace. */
export const gitFileSchema = z.object({
  path: z.string(),
  state: z.enum(gitFileStates),
  /** For renamed: the name before. */
  from: z.string().optional(),
  /** Something of it is in git's index already. */
  staged: z.boolean(),
});

/** `repository: false` is no failure: without git all else works; `why` says it in words. */
export const gitStatusSchema = z.discriminatedUnion("repository", [
  z.object({ repository: z.literal(false), why: z.string() }),
  z.object({
    repository: z.literal(true),
    /** Absolute path of the repository's folder; the workspace is it or lies in it. */
    root: z.string(),
    /** Null on no branch. */
    branch: z.string().nullable(),
    /** Abbreviated hash; null before the first commit. */
    commit: z.string().nullable(),
    /** Such as `origin/main`; null: the branch has none. */
    upstream: z.string().nullable(),
    /** Commits that only this side has, and only the other, as of the last pull. */
    ahead: z.number().int(),
    behind: z.number().int(),
    /** A pull without an upstream is refused, a push makes one at this remote; null: there is none. */
    remote: z.string().nullable(),
    /** What git is in the middle of. `merge`: resolve, then `gitFinish`, or `gitAbort`. Others are ended elsewhere. */
    during: z.enum(["nothing", "merge", "rebase", "cherry-pick", "revert", "bisect"]),
    /** Files of the workspace that differ from the last commit, by path. */
    files: z.array(gitFileSchema),
    /** How many files of the repository differ outside the workspace. */
    elsewhere: z.number().int(),
    /** Proposal for the message of a commit of all `files`; of the merge, while one goes on. */
    message: z.string(),
    /**
     * Programs that the repository itself asks for, such as “the hook pre-commit”. They are left out unless
     * `programs` is set in `gitCommit`, `gitFinish`, `gitPull` and `gitPush`.
     */
    programs: z.array(z.string()),
  }),
]);
