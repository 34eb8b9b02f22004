import type { Root } from "mdast";
import type { Problem } from "../problem.ts";
import { blocks } from "./blocks.ts";
import type { LinkTargets } from "./link-targets.ts";
import { parseWithHtml } from "./parse-with-html.ts";
import { scopeOf } from "./scope.ts";

/** Wikitext, and what of the Markdown it says otherwise or not at all. */
export type Wikitext = { readonly text: string; readonly warnings: readonly Problem[] };

/**
 * Markdown as wikitext that MediaWiki shows as Markdown's readers show the original; the same input gives the
 * same text. Nothing of a text can call a template, file the page, sign or redirect it. Front matter is not
 * looked for. Ends without a line break, in Unicode's form C, as a wiki keeps it.
 */
export function markdownToWikitext(markdown: string, links: LinkTargets = {}): Wikitext {
  return treeToWikitext(parseWithHtml(markdown), links);
}

/** The same for a tree that is parsed already; HTML in it is not to be turned into text before. */
export function treeToWikitext(tree: Root, links: LinkTargets = {}): Wikitext {
  const warnings: Problem[] = [];
  const scope = scopeOf(tree, links, blocks, warnings);
  const body = blocks(tree.children, scope);
  const text = scope.written.size > 0 ? `${body}\n\n<references />` : body;
  return { text: text.toWellFormed().normalize("NFC").trimEnd(), warnings };
}
