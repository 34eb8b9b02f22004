import { z } from "zod";
import { actions } from "../impact/grade.ts";
import { evidenceSchema, idSchema } from "./id.ts";

/**
 * Something known about changing a component that no relation can say: how long it takes to show, how it is
 * undone, what cannot be undone, what to do before.
 */
export const changeSchema = z.strictObject({
  about: z.array(idSchema).min(1).describe("Components that the statement is about"),
  actions: z.array(z.enum(actions)).min(1).optional().describe("Actions it is about; left out: every one"),
  kind: z.enum(["delay", "undo"]),
  reversible: z
    .enum(["yes", "partly", "no"])
    .optional()
    .describe("For undo: whether the old state comes back"),
  words: z.string().min(1).describe("One or two sentences, in our own words"),
  evidence: z.array(evidenceSchema).min(1),
});
export type Change = z.infer<typeof changeSchema>;

/** `graph-data/changes.yaml`. */
export const changesFileSchema = z.strictObject({ changes: z.array(changeSchema) });
