import { z } from "zod";
import { statementSchema } from "../impact/impact-schema.ts";

/** What a name is for those who use it. */
export const nameScopes = ["public", "internal", "address", "hiera-key", "path", "alert", "other"] as const;
export type NameScope = (typeof nameScopes)[number];

/** Everything that is the same thing as a name, what answers for it, and which certificates cover it. */
export const identitySchema = z.object({
  /** As asked, without hidden characters, at most 200 characters. */
  asked: z.string(),
  resolvedTo: z.array(z.string()),
  names: z.array(
    z.object({
      name: z.string(),
      scope: z.enum(nameScopes),
      /** Component that bears the name. */
      component: z.string(),
      /** Why it is the same thing, in words. */
      because: z.string(),
      evidence: z.array(z.string()),
    }),
  ),
  /** What a name answers, seen from inside and from outside the cloud. */
  answers: z.array(
    z.object({
      name: z.string(),
      from: z.enum(["inside", "outside"]),
      /** Addresses or hosts, as recorded; empty where that is not known. */
      answer: z.array(z.string()),
      words: z.string(),
      dependsOn: z.array(statementSchema),
      evidence: z.array(z.string()),
    }),
  ),
  certificates: z.array(
    z.object({
      /** Component of the certificate. */
      credential: z.string(),
      servedBy: z.array(z.string()),
      patterns: z.array(z.string()),
      covers: z.array(z.object({ name: z.string(), covered: z.boolean() })),
      evidence: z.array(z.string()),
    }),
  ),
  /** Odd things about the text that was asked for: hidden characters, letters of another script. */
  remarks: z.array(z.string()),
  nearest: z.array(z.string()),
});
export type Identity = z.infer<typeof identitySchema>;
