import { z } from "zod";
import { evidenceSchema, idSchema } from "./id.ts";
import { type RelationType, relationTypes } from "./relation-types.ts";

/**
 * How sure a relation is: `seen` in code or a capture, `stated` in a document, `derived` from names or
 * structure, `inferred` as a guess.
 */
export const confidences = ["seen", "stated", "derived", "inferred"] as const;
export type Confidence = (typeof confidences)[number];

const typeNames = Object.keys(relationTypes) as [RelationType, ...RelationType[]];

/** One edge of the graph: `from` needs, or points at, `to`. */
export const relationSchema = z.strictObject({
  from: idSchema,
  type: z.enum(typeNames),
  to: idSchema,
  strength: z.enum(["hard", "soft"]).default("hard").describe("soft: partial, conditional or redundant"),
  redundancy: z
    .string()
    .regex(/^\d+-of-\d+$/, "must be N-of-M")
    .optional()
    .describe("How many members are needed: 2-of-3"),
  confidence: z.enum(confidences).default("seen"),
  confidenceNote: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
  asOf: z.string().min(1).optional().describe("Date of the page, where the relation rests on one"),
  evidence: z.array(evidenceSchema).min(1),
});

export type Relation = z.infer<typeof relationSchema>;
