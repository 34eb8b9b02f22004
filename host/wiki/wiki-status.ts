import { setImmediate as immediately } from "node:timers/promises";
import type { Runbook } from "../../core/schema/runbook.ts";
import type { Workspace } from "../../core/schema/workspace.ts";
import { lastKnown } from "../../core/wiki/last-known.ts";
import type { WikiStatus } from "../../core/wiki/publish-schema.ts";
import { type PublishedPage, publishedPage } from "../../core/wiki/published-file.ts";
import { syncState } from "../../core/wiki/sync-state.ts";
import { withoutProvenance } from "../../core/wiki/without-provenance.ts";
import { pageHash } from "./page-hash.ts";
import { textOf, titleOf } from "./page-of-runbook.ts";
import { type Seen, seenKey } from "./wiki-notes.ts";

export type StatusFacts = {
  readonly workspace: Workspace;
  /** Address of the wiki's api.php; undefined: none is known. */
  readonly wiki: string | undefined;
  readonly pages: readonly PublishedPage[];
  readonly seen: Readonly<Record<string, Seen>>;
  /** By title, why a page could not be looked at. */
  readonly faults: ReadonlyMap<string, string>;
};

/** How every runbook stands to its page, as far as is known without asking. Lets others have a turn now and then. */
export async function wikiStatus(facts: StatusFacts): Promise<WikiStatus> {
  const hashes = hashesOf(facts.workspace);
  const runbooks: WikiStatus["runbooks"] = [];
  const without: string[] = [];
  for (const runbook of facts.workspace.runbooks) {
    const title = titleOf(runbook);
    if (title === undefined) without.push(runbook.id);
    else {
      if (!hashes.has(runbook)) await immediately();
      runbooks.push(statusOf(facts, runbook, title, hashOf(runbook, facts.workspace, hashes)));
    }
  }
  return { runbooks, without };
}

/** What runbooks give, by hash, for as long as nothing in the workspace changes: a page links to others. */
const known = new WeakMap<Workspace, Map<Runbook, string>>();

function hashesOf(workspace: Workspace): Map<Runbook, string> {
  const hashes = known.get(workspace) ?? new Map<Runbook, string>();
  known.set(workspace, hashes);
  return hashes;
}

function hashOf(runbook: Runbook, workspace: Workspace, hashes: Map<Runbook, string>): string {
  // The day stands in the comment only, which does not count.
  const hash = hashes.get(runbook) ?? pageHash(textOf(runbook, workspace, ""), withoutProvenance);
  hashes.set(runbook, hash);
  return hash;
}

function statusOf(
  { wiki, pages, seen, faults }: StatusFacts,
  runbook: Runbook,
  title: string,
  ours: string,
): WikiStatus["runbooks"][number] {
  const left = wiki === undefined ? undefined : publishedPage(pages, wiki, title);
  const looked = wiki === undefined ? undefined : seen[seenKey({ wiki, title })];
  const fault = faults.get(title);
  return {
    runbook: runbook.id,
    title,
    state: syncState({ sent: left?.sent, ours, theirs: lastKnown(left, looked) }),
    ...(looked ? { seen: looked.at } : {}),
    ...(left ? { published: left.at } : {}),
    ...(looked?.user === undefined ? {} : { by: looked.user }),
    ...(fault === undefined ? {} : { fault }),
  };
}
