import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/**
 * The tree of `parseMarkdown`, by the same parser, with raw HTML still told from text: the wiki knows some of
 * its elements. Never throws: every text is valid Markdown.
 */
export function parseWithHtml(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}
