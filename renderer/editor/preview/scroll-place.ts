import type { DrawnBlock } from "./drawn-blocks.ts";

type Places = readonly Pick<DrawnBlock, "line" | "endLine">[];

/**
 * Where a line lies in the blocks: the block, and the share of it above the line, 0 to 1. Between two blocks it is
 * the share of the way from the one to the next, above 1.
 */
export function blockAtLine(blocks: Places, line: number): { index: number; share: number } | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.line ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (!block) return undefined;
  const next = blocks[low + 1]?.line ?? block.endLine + 1;
  return {
    index: low,
    share: Math.min(1, Math.max(0, (line - block.line) / Math.max(1, next - block.line))),
  };
}

/** The line of a place in the blocks: the inverse of `blockAtLine`. */
export function lineAtBlock(blocks: Places, index: number, share: number): number {
  const block = blocks[index];
  if (!block) return 1;
  const next = blocks[index + 1]?.line ?? block.endLine + 1;
  return block.line + share * (next - block.line);
}
