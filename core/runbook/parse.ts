import type { Html, Nodes, Parent, PhrasingContent, Root, RootContent, Text } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/**
 * The body of a runbook as an mdast tree (CommonMark and GFM), positions 1-based and counted from the start
 * of the body. HTML in it becomes plain text with the same position, so nothing can ever be rendered as HTML.
 * Never throws: every text is valid Markdown.
 */
export function parseMarkdown(body: string): Root {
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return { ...tree, children: tree.children.map((node) => withoutHtml(node, true)) as RootContent[] };
}

function withoutHtml(node: Nodes, isBlock: boolean): Nodes {
  if (node.type === "html") return isBlock ? paragraphOf(textOf(node)) : textOf(node);
  if (!("children" in node)) return node;
  const blocks = holdsBlocks(node);
  return { ...node, children: node.children.map((child) => withoutHtml(child, blocks)) } as Nodes;
}

function textOf({ value, position }: Html): Text {
  return position ? { type: "text", value, position } : { type: "text", value };
}

function paragraphOf(text: Text): RootContent {
  const children: PhrasingContent[] = [text];
  return text.position
    ? { type: "paragraph", children, position: text.position }
    : { type: "paragraph", children };
}

/** HTML directly below these stands where a block stands; everywhere else it is part of a line. */
function holdsBlocks(node: Parent): boolean {
  return ["root", "blockquote", "listItem", "footnoteDefinition"].includes(node.type);
}
