import { z } from "zod";
import { type Flag, ruleIds, severities } from "./flag.ts";

/** A flag as it crosses the contract. Apart from its type, so that the page needs no zod. */
export const flagSchema = z.object({
  rule: z.enum(ruleIds),
  severity: z.enum(severities),
  component: z.string(),
  message: z.string(),
  remedy: z.string(),
  evidence: z.array(z.string()),
  dependents: z.number().int(),
  detail: z.string().optional(),
  waived: z.object({ reason: z.string(), expires: z.string() }).optional(),
}) satisfies z.ZodType<Flag>;
