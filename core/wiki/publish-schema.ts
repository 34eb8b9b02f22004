import { z } from "zod";
import { accountIdSchema } from "./account-schema.ts";
import { syncStateSchema } from "./sync-state.ts";
import { planKinds } from "./three-way.ts";
import { wikiFailureSchema } from "./wiki-outcome.ts";

const title = z.string().min(1).max(1000);
const wikitext = z.string().max(20_000_000);
const summary = z.string().trim().max(500);
const runbook = z.string().max(300);

/** Names one piece of work, chosen by whoever asks, so that it can be cancelled. */
const work = z.string().min(1).max(100);

export const publishCheckSchema = z.object({
  id: z.enum(["editable", "redirect", "anchors", "templates", "links", "secrets", "warnings"]),
  level: z.enum(["ok", "look", "stop"]),
  words: z.string(),
});
export type PublishCheck = z.infer<typeof publishCheckSchema>;

export const publishDraftInputSchema = z.strictObject({
  account: accountIdSchema,
  runbook,
  work: work.optional(),
});

const sidesSchema = z.object({
  /** What was last published; absent: not known. */
  base: z.string().optional(),
  /** What the page holds now; absent: there is no page. */
  theirs: z.string().optional(),
  ours: z.string(),
});

/** Everything that a person looks at before publishing. */
export const publishDraftSchema = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("ready"),
    title: z.string(),
    host: z.string(),
    url: z.string().optional(),
    editUrl: z.string().optional(),
    kind: z.enum(planKinds),
    texts: sidesSchema,
    /** What would be sent without a decision; absent where there is nothing to send, or a person has to decide. */
    text: z.string().optional(),
    /** Revision that the text is based on; null: no page. For `publish`. */
    revision: z.number().int().nullable(),
    /** The wiki's clock when the page was read. For `publish`. */
    readAt: z.string(),
    /** Who changed the page last. */
    last: z.object({ user: z.string(), at: z.string(), summary: z.string() }).optional(),
    checks: z.array(publishCheckSchema),
    /** HTML as the wiki renders the text; foreign, so it is shown only where no script runs. */
    preview: z.string().optional(),
  }),
  z.object({ outcome: z.literal("failed"), failure: wikiFailureSchema }),
]);
export type PublishDraft = z.infer<typeof publishDraftSchema>;

export const publishInputSchema = z.strictObject({
  account: accountIdSchema,
  runbook,
  title,
  /** What is sent: the draft's text, or what a person made of a conflict. */
  text: wikitext,
  /** What the runbook gave, as the draft had it: what the runbook is compared with from then on. */
  ours: wikitext,
  summary,
  revision: z.number().int().positive().nullable(),
  readAt: z.iso.datetime(),
  /** The same text was refused with a filter's warning, and is meant all the same. */
  confirmsWarning: z.boolean().default(false),
  work: work.optional(),
});

export const publishNoticeSchema = z.object({
  kind: z.enum([
    "no-change",
    "merged",
    "altered",
    "changed-since",
    "found-landed",
    "not-read-back",
    "not-recorded",
  ]),
  words: z.string(),
});
export type PublishNotice = z.infer<typeof publishNoticeSchema>;

export const publishResultSchema = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("published"),
    title: z.string(),
    revision: z.number().int(),
    /** What is worth knowing of it: another edit merged in, a text that the wiki altered. */
    notices: z.array(publishNoticeSchema),
  }),
  z.object({
    outcome: z.literal("stopped"),
    failure: wikiFailureSchema,
    /** Whether the edit was made all the same; `unknown`: it is looked for before the next one. */
    landed: z.enum(["no", "unknown"]),
  }),
]);
export type PublishResult = z.infer<typeof publishResultSchema>;

export const wikiStatusInputSchema = z.strictObject({ account: accountIdSchema.optional() });

export const wikiStatusSchema = z.object({
  /** Runbooks that name a page, with what was last known of it. */
  runbooks: z.array(
    z.object({
      runbook: z.string(),
      title: z.string(),
      state: syncStateSchema,
      /** When the page was last looked at, by this machine's clock; absent: never from here. */
      seen: z.string().optional(),
      /** When it was last published, by the wiki's clock. */
      published: z.string().optional(),
      /** The page has a revision that was made on the wiki, by this user. */
      by: z.string().optional(),
      /** Why the page could not be looked at. */
      fault: z.string().optional(),
    }),
  ),
  /** Runbooks without a title on the wiki. */
  without: z.array(z.string()),
});
export type WikiStatus = z.infer<typeof wikiStatusSchema>;

export const wikiCheckInputSchema = z.strictObject({
  account: accountIdSchema,
  /** Left out: every runbook that names a page. */
  runbooks: z.array(runbook).max(20_000).optional(),
  work: work.optional(),
});

export const wikiCheckSchema = z.object({
  status: wikiStatusSchema,
  /** The wiki could not be asked, or not to the end; the status then is what is known. */
  failure: wikiFailureSchema.optional(),
});

export const publishManyInputSchema = z.strictObject({
  account: accountIdSchema,
  runbooks: z.array(runbook).min(1).max(20_000),
  summary,
});

export const queueItemSchema = z.object({
  runbook: z.string(),
  title: z.string().optional(),
  state: z.enum(["waiting", "working", "published", "in-step", "needs-a-look", "stopped"]),
  /** What happened, or what a person has to look at. */
  words: z.string().optional(),
  revision: z.number().int().optional(),
  /** The edit was merged, altered or otherwise worth a look. */
  notices: z.array(publishNoticeSchema).optional(),
});
export type QueueItem = z.infer<typeof queueItemSchema>;

export const publishQueueSchema = z.object({
  account: z.string(),
  summary: z.string(),
  started: z.string(),
  items: z.array(queueItemSchema),
  /** `stopped`: something stands in the way of every page, or it was cancelled, or the program ended. */
  state: z.enum(["running", "pausing", "stopped", "done"]),
  /** Why it stopped, or for what it waits. */
  failure: wikiFailureSchema.optional(),
});
export type PublishQueueData = z.infer<typeof publishQueueSchema>;
