import { z } from "zod";
import { componentKinds, documentedStates, immutableStates, trackedStates } from "./component-kinds.ts";
import { evidenceSchema, idSchema, partialDateSchema } from "./id.ts";

const text = z.string().min(1);

const fileSchema = z.strictObject({
  path: text,
  host: text.describe("Where the file lives, in words: a host, a group, a share"),
  owner: text.optional(),
  mode: text.optional(),
  tracked: z.enum(trackedStates),
  trackedNote: text.optional(),
  valueOutsideGit: z.boolean().optional().describe("The file is tracked, its decisive value is not"),
  valueOfInterest: text.optional(),
  immutable: z.enum(immutableStates),
  immutableReason: text.optional().describe("Why it is frozen: the code or decision that sets the flag"),
  immutableEvidence: z.array(evidenceSchema).optional(),
  immutableNote: text.optional(),
  unlock: text.optional().describe("Where and how the flag is lifted"),
  unlockNote: text.optional(),
  referencedBy: text.optional(),
  hardCoded: z.array(text).optional().describe("Values written into the file by hand"),
});

const checkSchema = z.strictObject({
  system: text,
  alert: text.describe("Exact text of the alert"),
  alertAsReceived: text.optional().describe("The line as the notification shows it"),
  alertAsShown: text.optional(),
  alertNote: text.optional(),
  host: text.optional().describe("The host the monitoring system names"),
  shinkenHost: text.optional(),
  url: z.url().nullable().optional().describe("Probed address; null: known to be none in the sources"),
  command: text.optional(),
  query: text.optional(),
  intervalMinutes: z.number().optional(),
  pages: z.boolean().optional().describe("Whether it wakes somebody by SMS"),
  contactGroups: text.optional(),
  notesUrl: z.url().nullable().optional().describe("Link shown with the alert; null: there is none"),
  laterNotesUrls: z.record(z.string(), z.url().nullable()).optional(),
  puppetResource: text.optional(),
  inNewestPuppet: z.boolean().optional(),
  successorAlert: text.optional(),
  successorRunbook: z.url().optional(),
});

/** One node of the graph: something that exists, is named, and can be needed or can break. */
export const componentSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(componentKinds),
  name: text,
  aliases: z.array(text).optional().describe("Every other name: hosts, addresses, paths, alert texts, keys"),
  summary: text.describe("What it is, in our own words"),
  owner: text.optional(),
  tier: z
    .enum(["seed", "surrounding", "context"])
    .optional()
    .describe("How near it is to the outage of 2018-12-04"),
  namedInIncident: z.boolean().optional(),
  asOf: partialDateSchema.describe("Date for which this is true"),
  asOfNote: text.optional(),
  documented: z.enum(documentedStates).optional(),
  documentedNote: text.optional(),
  tracked: z.enum(trackedStates).optional(),
  trackedNote: text.optional(),
  confidenceNote: text.optional(),
  pathNote: text.optional(),
  path: text.optional(),
  url: z.url().optional(),
  home: text.optional(),
  region: text.optional(),
  zone: text.optional(),
  scope: text.optional(),
  puppetRole: text.optional(),
  upstartJob: text.optional(),
  ports: z.array(z.number().int()).optional(),
  value: text.optional(),
  observed: text.optional(),
  hardCoded: z.array(text).optional(),
  checkedByIcinga: z.boolean().optional(),
  removedAt: text.optional(),
  removedNote: text.optional(),
  finalState: text.optional(),
  runbookUrl: z.url().optional(),
  pageAsOf: text.optional(),
  start: text.optional(),
  end: text.optional(),
  note: text.optional(),
  file: fileSchema.optional(),
  check: checkSchema.optional(),
  evidence: z.array(evidenceSchema).min(1),
});

export type Component = z.infer<typeof componentSchema>;
