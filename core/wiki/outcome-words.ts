import type { WikiFailureData, WikiOutcome } from "./wiki-outcome.ts";

/** What is known of one failure beyond its kind; every text is already free of secrets. */
export type OutcomeDetail = {
  /** Host of the wiki, such as wikitech.wikimedia.org. */
  readonly host: string;
  /** What the wiki itself said. */
  readonly said?: string | undefined;
  /** What this program or the system knows of it: a code, or a clause. */
  readonly why?: string | undefined;
  readonly retryAfter?: number | undefined;
};

type Words = readonly [message: string, next: string];

const words: Readonly<Record<WikiOutcome, Words>> = {
  "wrong-login": [
    "{host} does not take this name and password.",
    "A bot password's name reads User@name: compare both with Special:BotPasswords. A wiki on which bot passwords are off answers the same.",
  ],
  "login-throttled": [
    "{host} has had too many tries to log in and refuses every one for a while, the right password too.",
    "Wait {wait}, then test the account again.",
  ],
  "login-refused": [
    "{host} did not log this account in.",
    "Log in once in a browser; the wiki may want something there.",
  ],
  "token-refused": [
    "{host} does not take this OAuth token.",
    "Look at Special:OAuthConsumerRegistration whether it is approved and still valid, then enter it again.",
  ],
  "logged-out": [
    "{host} has ended the session, and logging in again did not bring it back.",
    "Test the account in Settings, then publish again.",
  ],
  "other-account": [
    "{host} knows this session under another name than the account's.",
    "Nothing was written. Test the account in Settings.",
  ],
  "stale-token": [
    "{host} twice refused the token it had just given.",
    "Nothing was written. Publish again in a moment.",
  ],
  "read-only": [
    "{host} is read-only for now.",
    "Nothing was written. Publish again when the wiki takes edits.",
  ],
  blocked: [
    "{host} has blocked this account from editing.",
    "Read the reason there, and ask an administrator.",
  ],
  "page-protected": [
    "This page is protected on {host}, and this account may not edit it.",
    "Ask for the right, publish under another title, or copy the wikitext and ask somebody who may.",
  ],
  "no-right": [
    "This account may not do that on {host}.",
    "A bot password needs the grants “Edit existing pages” and “Create, edit, and move pages” (Special:BotPasswords).",
  ],
  "read-denied": [
    "{host} lets only those read who are logged in.",
    "Choose an account that may read this wiki.",
  ],
  captcha: [
    "{host} asks for a captcha, which a person has to answer.",
    "Nothing was written. Copy the wikitext, and save it in a browser.",
  ],
  "filter-warning": [
    "A filter of {host} warns about this text. Nothing was written.",
    "Read the warning. Sending the same text again confirms it: do so only if you mean it.",
  ],
  "filter-refused": [
    "A filter of {host} refuses this text. Nothing was written.",
    "Change what it names, or ask an administrator of the wiki.",
  ],
  "link-refused": [
    "{host} refuses a link in this text. Nothing was written.",
    "Take the link out, or ask an administrator of the wiki to allow it.",
  ],
  "title-refused": ["{host} does not allow a page of this title.", "Choose another title."],
  "too-large": ["The text is larger than {host} takes. Nothing was written.", "Split the runbook."],
  "bad-title": [
    "{host} cannot have a page of this title.",
    "Change “wikitech” in the runbook's front matter.",
  ],
  "edit-conflict": [
    "Somebody else changed the same lines on {host} meanwhile. Nothing was written; both texts are kept.",
    "Fetch the page again, compare, and decide.",
  ],
  "page-exists": [
    "Somebody else made this page on {host} meanwhile. Nothing was written.",
    "Fetch the page, compare, and decide.",
  ],
  "page-missing": [
    "This page is not there any more on {host}. Nothing was written, and it was not made anew.",
    "Find out whether it was deleted or moved; then choose to make it anew, or another title.",
  ],
  "page-deleted": [
    "This page was deleted on {host} meanwhile. Nothing was written, and it was not made anew.",
    "Read the deletion's reason there; then choose to make it anew, or another title.",
  ],
  "rate-limited": [
    "{host} takes no more edits from this account for a while. This one was not written.",
    "Wait {wait}, then go on.",
  ],
  lagging: ["{host} is too busy to take edits. Nothing was written.", "Wait {wait}, then go on."],
  "bad-address": [
    "This is not an address that a wiki can be asked at.",
    "Give one such as https://wikitech.wikimedia.org/w/api.php: https, without a name or password in it. Plain http is for a wiki on this machine.",
  ],
  "not-a-wiki": [
    "{host} answers at this address, but not as a MediaWiki.",
    "Give the address of its api.php: Special:Version names it as “Entry point”.",
  ],
  moved: [
    "{host} sends on to another address, which was not followed.",
    "Check the address. If the wiki has moved, enter its new address.",
  ],
  "unknown-host": [
    "No address is known for {host}.",
    "Check the name, and whether this machine has a network. Everything but publishing works without.",
  ],
  "connection-refused": ["{host} takes no connection.", "Check the address; the wiki may be down."],
  unreachable: [
    "{host} cannot be reached from here.",
    "Check the network, or the VPN. Everything but publishing works without.",
  ],
  "untrusted-certificate": [
    "The certificate of {host} is not trusted, so nothing was sent.",
    "Check the address and this machine's clock. A wiki with a certificate of your own needs NODE_EXTRA_CA_CERTS.",
  ],
  "timed-out": ["{host} did not answer in time.", "Try again in a moment."],
  "connection-lost": ["The connection to {host} was lost.", "Try again in a moment."],
  "server-error": [
    "{host} failed while it answered.",
    "Try again later; if it stays, tell the wiki's operators.",
  ],
  "damaged-answer": ["{host} sent an answer that cannot be read.", "Try again in a moment."],
  "damaged-on-the-way": [
    "The text that reached {host} was not the one sent. Nothing was written.",
    "Publish again.",
  ],
  refused: ["{host} refused.", "Nothing was written. What the wiki said may tell why."],
  cancelled: ["Cancelled.", "Publish again whenever you like."],
  "no-page": [
    "This runbook has no page of its own to publish to.",
    "Name one in its front matter, as “wikitech”, that no other runbook names.",
  ],
  "no-account": ["This account is not known here.", "Add it in Settings."],
  "no-secret": [
    "There is no password or token for this account here.",
    "Enter it in Settings; on the command line set RUNBOOKS_WIKI_PASSWORD or RUNBOOKS_WIKI_TOKEN.",
  ],
};

/** One failure in words: what happened, what the wiki itself said, and what to do next. */
export function outcomeInWords(
  outcome: WikiOutcome,
  { host, said, why, retryAfter }: OutcomeDetail,
): WikiFailureData {
  const [message, next] = words[outcome];
  const wait = retryAfter === undefined ? "some minutes" : durationInWords(retryAfter);
  const filled = (text: string) => text.replaceAll("{host}", host || "The wiki").replaceAll("{wait}", wait);
  const what = why ? `${filled(message).replace(/\.$/, "")}: ${why}.` : filled(message);
  return {
    outcome,
    message: said ? `${what} It says: “${said}”` : what,
    next: filled(next),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/** @param seconds as in Retry-After */
function durationInWords(seconds: number): string {
  if (seconds < 120) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
