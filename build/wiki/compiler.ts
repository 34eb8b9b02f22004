import fc from "fast-check";
import { toHtml } from "hast-util-to-html";
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";
import { loadWorkspace, type WorkspaceFile } from "../../core/load.ts";
import { parseMarkdown } from "../../core/runbook/parse.ts";
import { walk } from "../../core/runbook/walk.ts";
import { runbookToPage, type WikiPage } from "../../core/wikitext/runbook-to-page.ts";
import { nastyMarkdown } from "./nasty-markdown.ts";

export { markdownToWikitext } from "../../core/wikitext/markdown-to-wikitext.ts";
export { wikitextCases } from "./wikitext-cases.ts";

/** HTML of Markdown by a renderer that knows nothing of wikis, raw HTML let through. */
export function markdownToHtml(markdown: string): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return htmlOf(tree);
}

/** Whether raw HTML that a reader may or may not see is in a text; comments nobody sees. */
export function hasRawHtml(markdown: string): boolean {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return [...walk(tree)].some((node) => node.type === "html" && !/^<!--[\s\S]*-->\s*$/.test(node.value));
}

function htmlOf(tree: Root): string {
  return toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
}

/** The runbooks of a workspace as pages, and as the app shows them: raw HTML as text. */
export function pagesOf(
  files: readonly WorkspaceFile[],
): readonly { readonly file: string; readonly page: WikiPage; readonly html: string }[] {
  const { workspace } = loadWorkspace(files);
  const names = new Map(workspace.components.map(({ id, name }) => [id, name]));
  return workspace.runbooks.map((runbook) => ({
    file: runbook.file,
    page: runbookToPage(runbook, {
      runbooks: workspace.runbooks,
      componentName: (id) => names.get(id) ?? id,
      origin: { workspace: workspace.manifest.title, date: "2018-12-04" },
    }),
    html: htmlOf(parseMarkdown(runbook.body)),
  }));
}

/** Hostile texts, the same ones at each call. */
export function nastySample(count: number): string[] {
  return fc.sample(nastyMarkdown, { numRuns: count, seed: 5 });
}
