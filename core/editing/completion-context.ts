import { notesLinks, pageKey } from "../audit/notes-links.ts";
import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import type { Workspace } from "../schema/workspace.ts";
import type { Completion } from "./completion.ts";

/** What completion draws on. Build it once for a workspace. */
export type CompletionContext = {
  readonly components: readonly Completion[];
  /** Checks by their alert text: `insert` is the exact text. */
  readonly alerts: readonly (Completion & { readonly component: string })[];
  readonly pages: readonly Completion[];
  readonly tags: readonly Completion[];
  readonly runbooks: readonly Runbook[];
  /** Headings that notes links of alerts name, by page of the wiki (`pageKey`). */
  readonly anchorsByPage: ReadonlyMap<string, readonly Completion[]>;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** @param today current day, or the day of the picture */
export function completionContext({ components, runbooks }: Workspace, today: string): CompletionContext {
  return {
    components: components.map(({ id, name, kind }) => ({
      ...{ label: id, insert: id, kind: "component" },
      detail: name === id ? kind : `${kind} ${name}`,
    })),
    alerts: components.flatMap(({ id, check }) =>
      check ? [{ label: check.alert, insert: check.alert, kind: "alert", detail: id, component: id }] : [],
    ),
    pages: pagesOf(components, runbooks),
    tags: plain(runbooks.flatMap(({ tags }) => tags)),
    runbooks,
    anchorsByPage: anchorsByPage(components, today),
    today,
  };
}

function plain(words: readonly string[]): Completion[] {
  return [...new Set(words)].sort().map((word) => ({ label: word, insert: word, kind: "value" }));
}

/** Pages of the wiki that the graph or another runbook knows. */
function pagesOf(components: readonly Component[], runbooks: readonly Runbook[]): Completion[] {
  const titles = new Set(runbooks.flatMap(({ wikitech }) => wikitech ?? []));
  for (const { url } of components) {
    const page = /\/wiki\/([^?#]+)/.exec(url ?? "")?.[1];
    if (page !== undefined) titles.add(pageKey(decoded(page)));
  }
  return [...titles].sort().map((title) => ({ label: title, insert: title, kind: "page" }));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function anchorsByPage(components: readonly Component[], today: string): Map<string, Completion[]> {
  const byPage = new Map<string, Completion[]>();
  for (const { page, anchor, check } of notesLinks(components, today)) {
    if (anchor === undefined) continue;
    const words = decoded(anchor).replaceAll("_", " ");
    const option: Completion = {
      label: words,
      insert: words,
      kind: "anchor",
      detail: check.check?.alert ?? check.name,
    };
    const options = byPage.get(page);
    if (options) options.push(option);
    else byPage.set(page, [option]);
  }
  return byPage;
}
