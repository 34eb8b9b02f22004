import { z } from "zod";
import { hopSchema } from "./hop-schema.ts";

/** What the shape of the graph alone tells: where it hangs on one thing, and where it cannot start by itself. */
export const structureSchema = z.object({
  /** Components whose loss alone takes others down, heaviest first; of a chain only the lowest. */
  singlePoints: z.array(
    z.object({
      id: z.string(),
      /** Components it takes down over hard relations that break or alarm, and by defeating redundancy. */
      takesDown: z.number().int(),
      /** Of these, checks that page. */
      pages: z.number().int(),
      because: z.string(),
      /** Names of stand-ins on record. */
      seconds: z.array(z.string()),
      evidence: z.array(z.string()),
    }),
  ),
  /**
   * Components that need each other, so that none can start or be made again first. `hops` close the ring; `ids`
   * are its members in this order, then what else is in the circle. A hop of type `runbook` is none of the
   * graph: a runbook names both its ends.
   */
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
      /** The nearest single point that takes down too many members at once. */
      sharedPoint: z.string().optional(),
      words: z.string(),
      evidence: z.array(z.string()),
    }),
  ),
});
export type Structure = z.infer<typeof structureSchema>;
