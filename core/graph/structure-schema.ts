import { z } from "zod";
import { hopSchema } from "./hop-schema.ts";

/** What the shape of the graph alone tells: where it hangs on one thing, and where it cannot start by itself. */
export const structureSchema = z.object({
  /** Components whose loss cuts others off, heaviest first. */
  singlePoints: z.array(
    z.object({
      id: z.string(),
      /** Components it takes down over hard relations that break or alarm. */
      takesDown: z.number().int(),
      /** Of these, checks that page. */
      pages: z.number().int(),
      because: z.string(),
    }),
  ),
  /** Components that need each other, so that none can start first; hops close the ring. */
  recoveryCycles: z.array(
    z.object({ ids: z.array(z.string()), hops: z.array(hopSchema), words: z.string() }),
  ),
  /** Needs that several can meet. */
  redundancyGroups: z.array(
    z.object({
      /** Component that has the need. */
      needs: z.string(),
      members: z.array(z.string()),
      /** How many members are needed, and how many the facts say there are. */
      required: z.number().int(),
      of: z.number().int(),
      words: z.string(),
      evidence: z.array(z.string()),
    }),
  ),
});
export type Structure = z.infer<typeof structureSchema>;
