import { z } from "zod";

/** One relation of a chain, as it is shown and proved. */
export const hopSchema = z.object({
  from: z.string(),
  to: z.string(),
  type: z.string(),
  words: z.string(),
  evidence: z.array(z.string()),
});
export type Hop = z.infer<typeof hopSchema>;
