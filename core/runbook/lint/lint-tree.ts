import type { Nodes, Root, RootContent } from "mdast";
import { type MarkdownBlock, markdownBlocks } from "../../editing/markdown-blocks.ts";
import { parseMarkdown } from "../parse.ts";
import { isDeep } from "../too-much.ts";
import { scannedTree } from "./scanned-tree.ts";
import { proseMark, skeletonOf } from "./skeleton.ts";

type Position = NonNullable<Nodes["position"]>;

/** Trees of parts of a text, by the part: a text that is typed in changes one of them at a time. */
export type TreeMemory = Map<string, Root>;

/** A parser of Markdown takes time with the square of these lengths, in UTF-16 units. */
const longestParsed = 100_000;
const longestBlock = 8000;
const mostKept = 2000;

/**
 * What the linter looks at in a body, as a thin tree with places counted from the start of the body. The text is
 * parsed piece by piece, from one `#` heading to the next, and a piece that `memory` holds is not parsed again.
 * Long or deeply nested texts are read by lines instead (see `scannedTree`).
 */
export function lintTree(body: string, memory: TreeMemory = new Map()): Root {
  if (body.length > longestParsed || isDeep(body)) return scannedTree(body);
  const blocks = markdownBlocks(body);
  if (blocks.some((block) => block.kind !== "fence" && block.to - block.from > longestBlock))
    return scannedTree(body);
  try {
    const children = piecesOf(body, blocks).flatMap((piece) => shifted(treeOf(piece.text, memory), piece));
    return { type: "root", children };
  } catch (cause) {
    // The parser recurses: a text that exhausts the stack is still one that a person may have open.
    if (cause instanceof RangeError) return scannedTree(body);
    throw cause;
  }
}

type Piece = { readonly text: string; readonly offset: number; readonly line: number };

/** A heading at the left margin ends whatever is above it, so what lies between two can be parsed by itself. */
function piecesOf(body: string, blocks: readonly MarkdownBlock[]): Piece[] {
  const starts = [{ from: 0, line: 1 }];
  // A definition holds for the whole text.
  if (!/^ {0,3}\[[^\]\n]+\]:/m.test(body)) {
    for (const { kind, from, line } of blocks) {
      if (kind === "heading" && body[from] === "#" && from > 0) starts.push({ from, line });
    }
  }
  return starts.map(({ from, line }, index) => {
    const end = starts[index + 1]?.from;
    const text = body.slice(from, end);
    // The line end before a heading ends the line: with it an open fence would hold an empty line more.
    return { text: end === undefined ? text : text.replace(/\r?\n$/, ""), offset: from, line: line - 1 };
  });
}

function treeOf(text: string, memory: TreeMemory): Root {
  const known = memory.get(text);
  if (known) return known;
  const tree = skeletonOf(parseMarkdown(text));
  const oldest = memory.size >= mostKept ? memory.keys().next().value : undefined;
  if (oldest !== undefined) memory.delete(oldest);
  memory.set(text, tree);
  return tree;
}

function shifted(tree: Root, { offset, line }: Piece): RootContent[] {
  if (offset === 0) return tree.children;
  const move = (position: Position): Position => ({
    start: moved(position.start),
    end: moved(position.end),
  });
  const moved = (point: Position["start"]) => ({
    line: point.line + line,
    column: point.column,
    offset: (point.offset ?? 0) + offset,
  });
  const copy = (node: Nodes): Nodes => {
    if (node === proseMark) return node;
    const here = node.position ? { ...node, position: move(node.position) } : node;
    return "children" in here ? ({ ...here, children: here.children.map(copy) } as Nodes) : here;
  };
  return tree.children.map((node) => copy(node) as RootContent);
}
