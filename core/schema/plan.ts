import { z } from "zod";
import { actions } from "../impact/grade.ts";

/** Front matter of `plans/*.md`: what somebody is about to do, written down before it is done. */
export const planFrontMatterSchema = z.strictObject({
  title: z.string().min(1),
  subject: z.string().min(1),
  action: z.enum(actions),
  /** Components that the subject meant when the plan was written. */
  components: z.array(z.string()).default([]),
  /** Minute of writing, UTC. */
  written: z.string().min(1),
  /** Window of the change, UTC; left out where none was set. */
  from: z.string().min(1).optional(),
  until: z.string().min(1).optional(),
  /** Alerts to watch while it is done. */
  watch: z.array(z.string()).default([]),
});
export type PlanFrontMatter = z.infer<typeof planFrontMatterSchema>;
/** A plan of the workspace; `body` is its Markdown after the front matter. */
export type Plan = PlanFrontMatter & { readonly id: string; readonly file: string; readonly body: string };
