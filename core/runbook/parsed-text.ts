import type { Html, Nodes, Parent, PhrasingContent, Root, RootContent, Text } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** Where the text that is parsed stands in a longer one: offset of its start, and lines before it. */
export type Origin = { readonly offset: number; readonly line: number };

/**
 * The tree of a text as the Markdown parser makes it, with text in the place of HTML; undefined where the parser has
 * run out of stack. Takes time with the square of the text: `parseMarkdown` is for texts of any length.
 */
export function parsedText(text: string, origin: Origin = { offset: 0, line: 0 }): Root | undefined {
  try {
    const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    return { ...tree, children: tree.children.map((node) => inert(node, true, origin)) as RootContent[] };
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function inert(node: Nodes, isBlock: boolean, origin: Origin): Nodes {
  if (node.position && origin.offset > 0) node.position = moved(node.position, origin);
  if (node.type === "html") return isBlock ? paragraphOf(textOf(node)) : textOf(node);
  if (!("children" in node)) return node;
  const blocks = holdsBlocks(node);
  return { ...node, children: node.children.map((child) => inert(child, blocks, origin)) } as Nodes;
}

type Position = NonNullable<Nodes["position"]>;

function moved({ start, end }: Position, { offset, line }: Origin): Position {
  const at = (point: Position["start"]) => ({
    line: point.line + line,
    column: point.column,
    offset: (point.offset ?? 0) + offset,
  });
  return { start: at(start), end: at(end) };
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
