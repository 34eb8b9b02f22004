import type { Blockquote, Heading, Html, RootContent } from "mdast";
import { codeBlock } from "./code.ts";
import { atLineStart } from "./escape.ts";
import { type HtmlPieces, htmlAmong } from "./html.ts";
import { inline } from "./inline.ts";
import { writeLine } from "./line.ts";
import { list } from "./lists.ts";
import { alertOf, noticeBox } from "./notices.ts";
import type { Scope } from "./scope.ts";
import { table } from "./tables.ts";

/** Blocks below each other, each by the rule of its type, blank lines between them. */
export function blocks(nodes: readonly RootContent[], scope: Scope): string {
  const html = htmlAmong(
    nodes.filter((node): node is Html => node.type === "html"),
    true,
    scope,
  );
  return nodes
    .map((node) => block(node, scope, html))
    .filter((text) => text !== "")
    .join("\n\n");
}

function block(node: RootContent, scope: Scope, html: HtmlPieces): string {
  switch (node.type) {
    case "paragraph":
      return atLineStart(inline(node.children, scope));
    case "heading":
      return heading(node, scope);
    case "thematicBreak":
      return "----";
    case "blockquote":
      return quote(node, scope);
    case "list":
      return list(node, scope);
    case "code":
      return codeBlock(node);
    case "table":
      return table(node, scope);
    case "html":
      return atLineStart(writeLine(html(node)).replace(/^ +| +$/g, ""));
    // A definition is written where it is referred to.
    default:
      return "";
  }
}

/** The signs at both ends belong to the heading, those of the text must not be taken for more of them. */
function heading({ depth, children }: Heading, scope: Scope): string {
  const signs = "=".repeat(depth);
  const text = inline(children, scope).replace(/^=|=$/g, "&#61;");
  return `${signs} ${text === "" ? "<nowiki/>" : text} ${signs}`;
}

function quote(node: Blockquote, scope: Scope): string {
  const alert = alertOf(node);
  if (alert) return noticeBox(alert.notice, blocks(alert.quote.children, scope));
  const content = blocks(node.children, scope);
  return `<blockquote>\n${content}${content === "" ? "" : "\n"}</blockquote>`;
}
