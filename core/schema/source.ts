import { z } from "zod";
import { partialDateSchema } from "./id.ts";

/** Something evidence can point at, or that is known and has not been looked in: verdicts own up to both. */
export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[^\s:]+$/, "must not contain blanks or colons"),
  title: z.string().min(1),
  kind: z.enum(["repository", "wiki", "console", "capture", "report", "host"]),
  revision: z.string().min(1).optional(),
  captured: partialDateSchema.optional().describe("Date of the state that was read"),
  looked: z.enum(["yes", "no"]).describe("no: known to exist, nobody has read it for this graph"),
  couldHold: z.array(z.string().min(1)).min(1).describe("Kinds of facts it could contain"),
  url: z.url().optional(),
  licence: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
  howToLook: z
    .array(z.string().min(1))
    .optional()
    .describe("Read-only commands that would show what it holds"),
});

export type Source = z.infer<typeof sourceSchema>;
