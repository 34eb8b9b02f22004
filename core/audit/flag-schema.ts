import { z } from "zod";
import { type Claim, type Flag, ruleIds, severities } from "./flag.ts";

const claimSchema = z.object({
  value: z.string(),
  evidence: z.array(z.string()),
  asOf: z.string().optional(),
  captured: z.string().optional(),
}) satisfies z.ZodType<Claim>;

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
  claims: z.array(claimSchema).optional(),
  waived: z
    .object({
      reason: z.string(),
      expires: z.string(),
      /** Days after today on which the waiver still holds: 0 on its last day. */
      daysLeft: z.number().int().optional(),
    })
    .optional(),
}) satisfies z.ZodType<Flag>;
