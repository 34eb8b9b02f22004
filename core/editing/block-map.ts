import { splitFrontMatter } from "../load/front-matter.ts";
import { type MarkdownBlock, markdownBlocks } from "./markdown-blocks.ts";

/** A stretch of a runbook that is shown as one piece: lines of the file, 1-based and both included. */
export type Block = {
  readonly kind: MarkdownBlock["kind"] | "front-matter";
  readonly line: number;
  readonly endLine: number;
  /** UTF-16 offset of its first line in the text. */
  readonly offset: number;
};

/**
 * The blocks of a runbook in order, the front matter first where there is one, each list item a block. Two views
 * of one text that both know the lines of their blocks can scroll by block with it. Linear in the text.
 */
export function blockMap(text: string): Block[] {
  const { body, bodyLine, yaml } = splitFrontMatter(text);
  const start = text.length - body.length;
  const blocks: Block[] = markdownBlocks(body).map(({ kind, from, line, endLine }) => ({
    kind,
    line: line + bodyLine - 1,
    endLine: endLine + bodyLine - 1,
    offset: from + start,
  }));
  if (yaml === undefined) return blocks;
  return [{ kind: "front-matter", line: 1, endLine: bodyLine - 1, offset: 0 }, ...blocks];
}

/**
 * Where a line lies in the blocks: the number of its block and the share of the block above it, 0 to 1. A line
 * between two blocks belongs to the end of the first. Undefined for a text without blocks.
 */
export function blockAt(
  blocks: readonly Block[],
  line: number,
): { index: number; share: number } | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.line ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (!block) return undefined;
  const share = (line - block.line) / (block.endLine - block.line + 1);
  return { index: low, share: Math.min(1, Math.max(0, share)) };
}
