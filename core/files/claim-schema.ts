import { z } from "zod";

export const claimInputSchema = z.strictObject({
  /** The user knows that another window has the workspace open and wants this one to be the first. */
  takeOver: z.boolean().default(false),
});

/** Who has the workspace open first. Nothing is forbidden to the second: each save is checked by content anyway. */
export const claimSchema = z.discriminatedUnion("owner", [
  z.object({ owner: z.literal("us") }),
  z.object({
    owner: z.literal("other"),
    pid: z.number().int(),
    host: z.string(),
    /** By the clock of the other, as an ISO time. */
    since: z.string(),
    /** Whether it is known to run; on another machine nobody here can tell. */
    running: z.boolean(),
  }),
  /** The note cannot be kept, for instance because the disk is full; in words. */
  z.object({ owner: z.literal("unknown"), why: z.string() }),
]);
