import { z } from "zod";
import { actions } from "../impact/grade.ts";

/** Front matter of `plans/*.md`: what somebody is about to do, written down before it is done. */
export const planFrontMatterSchema = z.strictObject({
  title: z.string().min(1),
  subject: z.string().min(1).describe("What is changed: a component, or any name"),
  action: z.enum(actions),
  components: z
    .array(z.string())
    .default([])
    .describe("Components that the subject meant when the plan was written"),
  written: z.string().min(1).describe("Minute of writing, UTC: YYYY-MM-DDTHH:MMZ"),
  from: z.string().min(1).optional().describe("Start of the window, UTC; left out where none was set"),
  until: z.string().min(1).optional().describe("End of the window, UTC"),
  watch: z.array(z.string()).default([]).describe("Exact texts of alerts to watch while it is done"),
});
export type PlanFrontMatter = z.infer<typeof planFrontMatterSchema>;
/** A plan of the workspace; `body` is its Markdown after the front matter. */
export type Plan = PlanFrontMatter & { readonly id: string; readonly file: string; readonly body: string };
