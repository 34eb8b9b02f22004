import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { titleFault } from "../../core/wiki/page-title.ts";
import { publishPage } from "./publish-page.ts";
import { readPage } from "./read-page.ts";
import { Secret } from "./secret.ts";
import {
  act,
  clientOf,
  freshTitle,
  publishingWith,
  realWiki,
  switched,
  textOf,
  withoutSwitches,
} from "./test/real-wiki.ts";
import { WikiClient } from "./wiki-client.ts";

/** Publishes a new page and tells what came of it. */
async function outcomeOf(
  client: WikiClient,
  text: string,
  title = freshTitle("Refused"),
  confirmsWarning = false,
) {
  const publishing = publishingWith(client);
  const readAt = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const page = { title, text, ours: text, summary: "s", base: null, readAt, confirmsWarning };
  return publishPage(publishing, page);
}

const anything = z.unknown();
const stopped = (outcome: string, landed = "no") => ({ outcome: "stopped", failure: { outcome }, landed });

const questy = `wfLoadExtensions( [ 'ConfirmEdit', 'ConfirmEdit/QuestyCaptcha' ] );
$wgCaptchaQuestions = [ 'Capital of France?' => [ 'paris' ] ];
$wgCaptchaTriggers['edit'] = true; $wgCaptchaTriggers['create'] = true;`;

const filters = `$wgExtensionFunctions[] = static function () {
  $dbw = wfGetDB( DB_PRIMARY );
  foreach ( [ 71 => [ 'runbook-warned', 'warn' ], 72 => [ 'runbook-denied', 'disallow' ] ] as $id => [ $word, $action ] ) {
    $dbw->replace( 'abuse_filter', 'af_id', [ 'af_id' => $id, 'af_pattern' => "added_lines irlike '$word'", 'af_user' => 1,
      'af_user_text' => 'Admin', 'af_timestamp' => $dbw->timestamp(), 'af_enabled' => 1, 'af_comments' => '',
      'af_public_comments' => $word, 'af_hidden' => 0, 'af_hit_count' => 0, 'af_throttled' => 0, 'af_deleted' => 0,
      'af_actions' => $action, 'af_global' => 0, 'af_group' => 'default' ], __METHOD__ );
    $dbw->replace( 'abuse_filter_action', [ [ 'afa_filter', 'afa_consequence' ] ],
      [ 'afa_filter' => $id, 'afa_consequence' => $action, 'afa_parameters' => '' ], __METHOD__ );
  }
};`;

describe.skipIf(withoutSwitches)(`a wiki that refuses (${withoutSwitches ?? "real wiki"})`, () => {
  it("being read-only, also at the login", async () => {
    const client = clientOf("user");
    await client.user();
    switched("$wgReadOnly = 'Maintenance until noon';");
    expect(await outcomeOf(client, "x")).toMatchObject(stopped("read-only"));
    expect(await outcomeOf(clientOf("user"), "x")).toMatchObject(stopped("read-only"));
  });

  it("asking for a captcha", async () => {
    switched(questy);
    const title = freshTitle("Captcha");
    expect(await outcomeOf(clientOf("user"), "x", title)).toMatchObject(stopped("captcha"));
    expect(await textOf(clientOf("admin"), title)).toBeUndefined();
  });

  it("with a filter's warning, which is not overruled without being confirmed", async () => {
    switched(filters);
    const client = clientOf("user");
    const title = freshTitle("Warned");
    expect(await outcomeOf(client, "runbook-warned", title)).toMatchObject(stopped("filter-warning"));
    expect(await outcomeOf(client, "runbook-warned", title)).toMatchObject(stopped("filter-warning"));
    expect(await textOf(client, title)).toBeUndefined();
    expect(await outcomeOf(client, "runbook-warned", title, true)).toMatchObject({ outcome: "published" });
  });

  it("with a filter", async () => {
    switched(filters);
    expect(await outcomeOf(clientOf("user"), "runbook-denied")).toMatchObject(stopped("filter-refused"));
  });

  it("a link, or a title, that is on a list", async () => {
    switched(`wfLoadExtension( 'SpamBlacklist' ); wfLoadExtension( 'TitleBlacklist' );
file_put_contents( __DIR__ . '/spam.txt', "evil\\\\.example\\n" );
$wgBlacklistSettings = [ 'spam' => [ 'files' => [ __DIR__ . '/spam.txt' ] ] ];
file_put_contents( __DIR__ . '/titles.txt', ".*Forbidden.*\\n" );
$wgTitleBlacklistSources = [ [ 'type' => 'file', 'src' => __DIR__ . '/titles.txt' ] ];`);
    expect(await outcomeOf(clientOf("user"), "https://evil.example/x")).toMatchObject(
      stopped("link-refused"),
    );
    expect(await outcomeOf(clientOf("user"), "x", freshTitle("Forbidden"))).toMatchObject(
      stopped("title-refused"),
    );
  });

  it("more edits than it takes", async () => {
    switched("$wgRateLimits = [ 'edit' => [ 'user' => [ 1, 3600 ] ] ];");
    const client = clientOf("user");
    const outcomes = [await outcomeOf(client, "x"), await outcomeOf(client, "x")];
    expect(outcomes.at(-1)).toMatchObject(stopped("rate-limited"));
  });

  it("a text that is too large", async () => {
    switched("$wgMaxArticleSize = 2;");
    expect(await outcomeOf(clientOf("user"), "x".repeat(3000))).toMatchObject(stopped("too-large"));
  });

  it("those who may only read, and those it has blocked", async () => {
    switched(
      "$wgGroupPermissions['user']['edit'] = false; $wgGroupPermissions['user']['createpage'] = false;",
    );
    expect(await outcomeOf(clientOf("user"), "x")).toMatchObject(stopped("no-right"));
    switched("");
    const [admin, client] = [clientOf("admin"), clientOf("user")];
    const user = await client.user();
    await act(admin, { action: "block", user, expiry: "1 hour" });
    try {
      expect(await outcomeOf(client, "x")).toMatchObject(stopped("blocked"));
    } finally {
      await act(admin, { action: "unblock", user });
    }
  });

  it("while it falls over", async () => {
    const client = clientOf("user");
    await client.user();
    switched("throw new RuntimeException( 'boom' );");
    await expect(client.read({ action: "query" }, anything)).rejects.toMatchObject({
      outcome: "server-error",
    });
    switched(
      "$wgHooks['MultiContentSave'][] = static function () { throw new RuntimeException( 'boom' ); };",
    );
    expect(await outcomeOf(client, "x")).toMatchObject(stopped("server-error"));
    switched("$wgDBname = 'gone'; $wgSQLiteDataDir = '/nonexistent'; $wgDBservers = [];");
    await expect(client.read({ action: "query", meta: "siteinfo" }, anything)).rejects.toMatchObject({
      outcome: "server-error",
    });
  });

  it("to lag behind for as long as it is waited for", async () => {
    const waits: number[] = [];
    const client = clientOf("user", { pause: async (seconds) => void waits.push(seconds) });
    await client.user();
    switched("$_POST['maxlag'] = '-5'; $_REQUEST['maxlag'] = '-5';");
    await expect(client.read({ action: "query", meta: "siteinfo" }, anything)).rejects.toMatchObject({
      outcome: "lagging",
    });
    expect(waits).toEqual([5, 5, 5]);
  });

  it("a wrong password, a missing account, and bot passwords at all", async () => {
    const wrong = (name: string) =>
      new WikiClient({
        ...{ api: new URL(realWiki.api), userAgent: "test" },
        login: { kind: "bot-password", name, secret: new Secret("ffffffffffffffffffffffffffffffff") },
      });
    await expect(wrong("Nobody@runbooks").test()).rejects.toMatchObject({ outcome: "wrong-login" });
    switched("$wgEnableBotPasswords = false;");
    await expect(clientOf("user").test()).rejects.toMatchObject({ outcome: "wrong-login" });
    switched("$wgPasswordAttemptThrottle = [ [ 'count' => 1, 'seconds' => 2 ] ];");
    await expect(wrong("Throttled@runbooks").test()).rejects.toMatchObject({ outcome: "wrong-login" });
    const second = wrong("Throttled@runbooks");
    await expect(second.test()).rejects.toMatchObject({ outcome: "login-throttled" });
    // Nothing is asked of the wiki again before somebody says so.
    await wait(4500);
    await expect(second.user()).rejects.toMatchObject({ outcome: "login-throttled" });
    await expect(second.test()).rejects.toMatchObject({ outcome: "wrong-login" });
  });

  it("nothing to an OAuth token that is right", async () => {
    const shim = process.env.RUNBOOKS_WIKI_OAUTH_SHIM;
    if (!shim) return expect(shim).toBeUndefined();
    switched(`require '${shim}';`);
    const withToken = (token: string) =>
      new WikiClient({
        ...{
          api: new URL(realWiki.api),
          userAgent: "test",
          login: { kind: "oauth", secret: new Secret(token) },
        },
      });
    expect(await outcomeOf(withToken("test-owner-only-token"), "x")).toMatchObject({ outcome: "published" });
    await expect(withToken("wrong-token").test()).rejects.toMatchObject({ outcome: "token-refused" });
  });

  it("titles that cannot be, and this program knows most of them beforehand", async () => {
    const titles = [
      "A[b]",
      "A|b",
      "A{b}",
      "A#b",
      "x".repeat(256),
      "",
      "../x",
      "A~~~b",
      "A&amp;b",
      "A%41b",
      ":",
    ];
    for (const title of titles) {
      expect(titleFault(title)).toBeDefined();
      expect(await outcomeOf(clientOf("user"), "x", title)).toMatchObject(stopped("bad-title"));
    }
    await expect(readPage(clientOf("user"), "A<b>")).rejects.toMatchObject({ outcome: "bad-title" });
  });
});
