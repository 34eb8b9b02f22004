import { z } from "zod";
import { wikiFailureSchema } from "./wiki-outcome.ts";

/** Names one account for the operations: made by the host. */
export const accountIdSchema = z.string().min(1).max(200);

export const wikiAccountSchema = z.object({
  id: accountIdSchema,
  /** Address of the wiki's api.php. */
  api: z.string(),
  /** The one host that is contacted for it. */
  host: z.string(),
  kind: z.enum(["bot-password", "oauth"]),
  /** `User@name` of a bot password. */
  name: z.string().optional(),
  /** Where its password or token is now; `nowhere`: it has to be entered again. */
  secret: z.enum(["keychain", "memory", "environment", "nowhere"]),
});
export type WikiAccount = z.infer<typeof wikiAccountSchema>;

export const wikiAccountsSchema = z.object({
  accounts: z.array(wikiAccountSchema),
  /** Whether a password or token can outlive this run of the program, and if not, why not, as a sentence. */
  keychain: z.object({ available: z.boolean(), words: z.string() }),
});

const secretText = z.string().min(1).max(10_000);

export const addWikiAccountInputSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("bot-password"),
    /** Address of the wiki, or of its api.php. */
    address: z.string().max(2000),
    name: z
      .string()
      .trim()
      .regex(/^[^@]+@[^@]+$/, "must read User@name, as Special:BotPasswords shows it")
      .max(300),
    secret: secretText,
    /** Keep it in the keychain; else in memory, until the program ends. */
    remember: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("oauth"),
    address: z.string().max(2000),
    secret: secretText,
    remember: z.boolean(),
  }),
]);
export type AddWikiAccountInput = z.infer<typeof addWikiAccountInputSchema>;

/** What a wiki tells of itself and of an account. */
export const wikiTestSchema = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("works"),
    user: z.string(),
    site: z.string(),
    /** Such as MediaWiki 1.39.17. */
    software: z.string(),
    /** Bytes of the largest page, where the wiki tells. */
    mostBytes: z.number().optional(),
    /** What is missing for publishing, as sentences; empty when nothing is. */
    missing: z.array(z.string()),
  }),
  z.object({ outcome: z.literal("failed"), failure: wikiFailureSchema }),
]);
export type WikiTest = z.infer<typeof wikiTestSchema>;
