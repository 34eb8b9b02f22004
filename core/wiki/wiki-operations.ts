import { z } from "zod";
import {
  accountIdSchema,
  addWikiAccountInputSchema,
  wikiAccountSchema,
  wikiAccountsSchema,
  wikiTestSchema,
} from "./account-schema.ts";
import {
  publishDraftInputSchema,
  publishDraftSchema,
  publishInputSchema,
  publishManyInputSchema,
  publishQueueSchema,
  publishResultSchema,
  wikiCheckInputSchema,
  wikiCheckSchema,
  wikiStatusInputSchema,
  wikiStatusSchema,
} from "./publish-schema.ts";

const nothing = z.strictObject({});
const ofAccount = z.strictObject({ account: accountIdSchema });
const queue = z.object({ queue: publishQueueSchema.optional() });

/** The part of the contract that has to do with a wiki; every operation needs a host. */
export const wikiOperations = {
  wikiAccounts: { place: "host", input: nothing, output: wikiAccountsSchema },
  /** Tests the account first; one that does not work is not added. */
  addWikiAccount: {
    place: "host",
    input: addWikiAccountInputSchema,
    output: z.object({ account: wikiAccountSchema.optional(), test: wikiTestSchema }),
  },
  testWikiAccount: { place: "host", input: ofAccount, output: wikiTestSchema },
  forgetWikiAccount: { place: "host", input: ofAccount, output: nothing },
  /** What is known without asking anybody. */
  wikiStatus: { place: "host", input: wikiStatusInputSchema, output: wikiStatusSchema },
  /** Looks at the pages on the wiki. */
  wikiCheck: { place: "host", input: wikiCheckInputSchema, output: wikiCheckSchema },
  /** Reads the page, compares, and has the wiki render what would be sent. Changes nothing. */
  publishDraft: { place: "host", input: publishDraftInputSchema, output: publishDraftSchema },
  publish: { place: "host", input: publishInputSchema, output: publishResultSchema },
  /** Begins publishing one page after the other, and returns at once. */
  publishMany: { place: "host", input: publishManyInputSchema, output: queue },
  /** The work of `publishMany`, also one that an earlier run of the program left unfinished. */
  publishQueue: { place: "host", input: nothing, output: queue },
  /** Goes on with the pages that are still waiting. */
  resumePublishing: { place: "host", input: nothing, output: queue },
  /** Ends the work of that name; without one, the publishing of many pages. */
  cancelWikiWork: {
    place: "host",
    input: z.strictObject({ work: z.string().max(100).optional() }),
    output: z.object({ cancelled: z.boolean() }),
  },
} as const;
