import { z } from "zod";
import { idSchema } from "./id.ts";

/** Longest time a flag may be waived before somebody has to look at it again, in days. */
export const longestWaiverDays = 180;

const day = z.iso.date("must be a date, YYYY-MM-DD");

/** A flag somebody has accepted for a while, with the reason; it comes back when it expires. */
export const waiverSchema = z.strictObject({
  component: idSchema,
  rule: z.string().min(1),
  reason: z.string().min(1),
  by: z.string().min(1).optional(),
  since: day,
  expires: day.describe(`At most ${longestWaiverDays} days after \`since\``),
});

export type Waiver = z.infer<typeof waiverSchema>;
