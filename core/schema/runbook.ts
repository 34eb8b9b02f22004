import { z } from "zod";
import { idSchema } from "./id.ts";

export const runbookStatuses = ["stub", "draft", "reviewed"] as const;

/** Front matter of a runbook. The body stays readable without the app. */
export const runbookFrontMatterSchema = z.strictObject({
  title: z.string().min(1),
  components: z.array(idSchema).default([]),
  alerts: z.array(z.string().min(1)).default([]).describe("Exact alert texts this runbook answers"),
  wikitech: z.string().min(1).optional().describe("Title of the page on Wikitech"),
  reviewed: z.iso.date("must be a date, YYYY-MM-DD").optional(),
  reviewEvery: z
    .string()
    .regex(/^\d+d$/, "must be a number of days, such as 90d")
    .optional(),
  status: z.enum(runbookStatuses).default("draft"),
  tags: z.array(z.string().min(1)).default([]),
});

export type RunbookFrontMatter = z.infer<typeof runbookFrontMatterSchema>;
export type RunbookStatus = (typeof runbookStatuses)[number];

/** A runbook as loaded: `id` is its path below `runbooks/` without `.md`. */
export type Runbook = RunbookFrontMatter & {
  readonly id: string;
  /** Path in the workspace, such as `runbooks/split-dns.md`. */
  readonly file: string;
  /** Markdown after the front matter, exactly as on disk. */
  readonly body: string;
  /** 1-based line of the file on which the body starts. */
  readonly bodyLine: number;
};
