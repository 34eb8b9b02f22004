import { z } from "zod";

/**
 * Everything that can go wrong between this program and a wiki. The wiki's own codes are mapped to these in
 * `outcomeOfCode`; the words for each are in `outcomeWords`.
 */
export const wikiOutcomes = [
  // Signing in
  "wrong-login",
  "login-throttled",
  "login-refused",
  "token-refused",
  "logged-out",
  "other-account",
  "stale-token",
  // The wiki or the account does not let anybody, or this account, write
  "read-only",
  "blocked",
  "page-protected",
  "no-right",
  "read-denied",
  // The text or the title is not taken
  "captcha",
  "filter-warning",
  "filter-refused",
  "link-refused",
  "title-refused",
  "too-large",
  "bad-title",
  // The page is not what it was
  "edit-conflict",
  "page-exists",
  "page-missing",
  "page-deleted",
  // Later, perhaps
  "rate-limited",
  "lagging",
  // The way to the wiki
  "bad-address",
  "not-a-wiki",
  "moved",
  "unknown-host",
  "connection-refused",
  "unreachable",
  "untrusted-certificate",
  "timed-out",
  "connection-lost",
  "server-error",
  "damaged-answer",
  "damaged-on-the-way",
  "refused",
  "cancelled",
  // This program
  "no-page",
  "no-account",
  "no-secret",
] as const;
export type WikiOutcome = (typeof wikiOutcomes)[number];

/** A failure as data, for the page and for the record of a queue. Holds no secret. */
export const wikiFailureSchema = z.object({
  outcome: z.enum(wikiOutcomes),
  /** What happened, as one or two sentences. */
  message: z.string(),
  /** What to do next, as a sentence. */
  next: z.string(),
  /** Seconds after which the wiki said to come back. */
  retryAfter: z.number().optional(),
});
export type WikiFailureData = z.infer<typeof wikiFailureSchema>;

const codes: Readonly<Record<string, WikiOutcome>> = {
  wrongpassword: "wrong-login",
  "login-throttled": "login-throttled",
  "mwoauth-invalid-authorization": "token-refused",
  "mwoauth-invalid-authorization-invalid-user": "token-refused",
  assertuserfailed: "logged-out",
  assertbotfailed: "no-right",
  assertnameduserfailed: "other-account",
  badtoken: "stale-token",
  readonly: "read-only",
  blocked: "blocked",
  autoblocked: "blocked",
  "blocked-partial": "blocked",
  systemblocked: "blocked",
  protectedpage: "page-protected",
  cascadeprotected: "page-protected",
  "protectednamespace-interface": "page-protected",
  protectednamespace: "page-protected",
  protectedtitle: "page-protected",
  customcssprotected: "page-protected",
  customjsprotected: "page-protected",
  customjsonprotected: "page-protected",
  permissiondenied: "no-right",
  cantcreate: "no-right",
  "cantcreate-anon": "no-right",
  "noedit-anon": "no-right",
  noedit: "no-right",
  writeapidenied: "no-right",
  noapiwrite: "no-right",
  confirmemail: "no-right",
  readapidenied: "read-denied",
  "abusefilter-warning": "filter-warning",
  "abusefilter-disallowed": "filter-refused",
  hookaborted: "filter-refused",
  spamdetected: "link-refused",
  spamblacklist: "link-refused",
  "titleblacklist-forbidden": "title-refused",
  contenttoobig: "too-large",
  invalidtitle: "bad-title",
  missingtitle: "page-missing",
  pagedeleted: "page-deleted",
  editconflict: "edit-conflict",
  articleexists: "page-exists",
  ratelimited: "rate-limited",
  maxlag: "lagging",
  badmd5: "damaged-on-the-way",
};

/** The outcome behind an error code of the Action API; `refused` for one that is not known. */
export function outcomeOfCode(code: string): WikiOutcome {
  if (code.startsWith("internal_api_error")) return "server-error";
  if (code.startsWith("titleblacklist-")) return "title-refused";
  if (code.startsWith("abusefilter-"))
    return code === "abusefilter-warning" ? "filter-warning" : "filter-refused";
  return Object.hasOwn(codes, code) ? (codes[code] ?? "refused") : "refused";
}
