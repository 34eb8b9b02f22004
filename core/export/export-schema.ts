import { z } from "zod";
import { problemSchema } from "../problem.ts";

export const exportFormats = ["wikitext", "xml", "html"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportInputSchema = z.strictObject({
  /** Left out: all. */
  runbooks: z.array(z.string().max(300)).max(20_000).optional(),
  format: z.enum(exportFormats),
  /** Time of the export. */
  at: z.iso.datetime(),
  /** Commit of the workspace, when it is kept in git. */
  revision: z.string().max(100).optional(),
});

export const exportSchema = z.object({
  /** Names are within the folder that is exported to. */
  files: z.array(z.object({ name: z.string(), title: z.string(), text: z.string() })),
  warnings: z.array(problemSchema),
});
export type Exported = z.infer<typeof exportSchema>;

export const draftReportInputSchema = z.strictObject({
  layout: z.enum(["plain", "short", "full"]),
  title: z.string().trim().min(1).max(300),
  day: z.iso.date(),
  components: z.array(z.string().max(300)).max(1000).default([]),
  alerts: z.array(z.string().max(5000)).max(1000).default([]),
});

export const draftReportSchema = z.object({
  text: z.string(),
  /** Places left to be filled in. */
  open: z.number().int(),
});
