import { rmSync, writeFileSync } from "node:fs";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { withoutProvenance } from "../../../core/wiki/without-provenance.ts";
import { smallWorkspace } from "../../test/temporary-folder.ts";
import { openSession } from "../../workspace/session.ts";
import type { Parameters } from "../ask.ts";
import type { Publishing } from "../publishing.ts";
import { readPage } from "../read-page.ts";
import { Secret } from "../secret.ts";
import { type ClientOptions, WikiClient } from "../wiki-client.ts";
import { WikiNotes } from "../wiki-notes.ts";
import { workspaceRecord } from "../workspace-record.ts";

/**
 * A MediaWiki to test against, from the environment. `RUNBOOKS_WIKI_LOCAL` names the file that the wiki reads last at
 * every request, for switches such as read-only: only where the wiki is the test's own.
 */
const { env } = process;
export const realWiki = {
  api: env.RUNBOOKS_WIKI_API ?? "",
  user: env.RUNBOOKS_WIKI_USER ?? "",
  password: env.RUNBOOKS_WIKI_PASSWORD ?? "",
  admin: env.RUNBOOKS_WIKI_ADMIN_USER ?? "",
  adminPassword: env.RUNBOOKS_WIKI_ADMIN_PASSWORD ?? "",
  local: env.RUNBOOKS_WIKI_LOCAL ?? "",
};

/** Why these tests do not run, or undefined when they do. */
export const withoutWiki =
  realWiki.api && realWiki.user && realWiki.password && realWiki.admin && realWiki.adminPassword
    ? undefined
    : "no wiki is named in RUNBOOKS_WIKI_API";
export const withoutSwitches =
  withoutWiki ?? (realWiki.local ? undefined : "RUNBOOKS_WIKI_LOCAL names no file");

export function clientOf(who: "user" | "admin", more: Partial<ClientOptions> = {}): WikiClient {
  const name = who === "user" ? realWiki.user : realWiki.admin;
  const secret = new Secret(who === "user" ? realWiki.password : realWiki.adminPassword);
  return new WikiClient({
    ...{
      api: new URL(realWiki.api),
      userAgent: "ToolforgeRunbookExplorer/test",
      login: { kind: "bot-password", name, secret },
    },
    ...more,
  });
}

/** Publishing from a small workspace of the test's own, without waiting. */
export function publishingWith(client: WikiClient): Publishing & { readonly folder: string } {
  const folder = smallWorkspace();
  const session = openSession({ builtInFolder: folder });
  return {
    ...{ folder, client, wiki: realWiki.api, notes: new WikiNotes(folder), record: workspaceRecord(session) },
    bare: withoutProvenance,
    pause: async () => {},
  };
}

/** Does something as an administrator, such as to delete a page. */
export function act(admin: WikiClient, parameters: Parameters): Promise<unknown> {
  return admin.write(parameters, z.unknown());
}

/** Writes a page, whatever it holds. */
export async function write(client: WikiClient, title: string, text: string): Promise<void> {
  await act(client, { action: "edit", title, text, summary: "somebody else" });
}

export async function textOf(client: WikiClient, title: string): Promise<string | undefined> {
  return (await readPage(client, title)).current?.text;
}

let count = 0;
/** A title that no other test uses. */
export function freshTitle(what: string): string {
  count += 1;
  return `Runbook:${what} ${process.pid} ${Date.now()} ${count}`;
}

/** Sets switches of the wiki for the rest of the test. */
export function switched(php: string): void {
  writeFileSync(realWiki.local, `<?php\n${php}\n`);
  onTestFinished(() => rmSync(realWiki.local, { force: true }));
}
