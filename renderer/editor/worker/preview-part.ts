import { type Block, blockMap } from "../../../core/editing/block-map.ts";
import { splitFrontMatter } from "../../../core/load/front-matter.ts";

/** Beyond this many characters a preview holds only the blocks around a line: drawing more would stall the page. */
export const wholeUpTo = 40_000;
const partSize = 12_000;

/** The lines of a text that a preview shows: 1-based, both included, of so many. */
export type PreviewPart = { readonly from: number; readonly to: number; readonly of: number };

/** The blocks around a line as a text of their own, or undefined where the text is shown whole. */
export function previewPart(text: string, line: number): { body: string; part: PreviewPart } | undefined {
  const { body, bodyLine } = splitFrontMatter(text);
  if (body.length <= wholeUpTo) return undefined;
  const blocks = blockMap(text).filter(({ kind }) => kind !== "front-matter");
  const lines = blocks.at(-1)?.endLine ?? bodyLine;
  const middle = Math.max(
    0,
    blocks.findLastIndex((block) => block.line <= line),
  );
  const [first, last] = around(blocks, middle, text.length);
  const start = blocks[first]?.offset ?? text.length - body.length;
  const end = blocks[last + 1]?.offset ?? text.length;
  return {
    body: text.slice(start, Math.min(end, start + 2 * partSize)),
    part: { from: blocks[first]?.line ?? bodyLine, to: blocks[last]?.endLine ?? lines, of: lines },
  };
}

/** The first and last block of a stretch of about `partSize` characters with one block in its middle. */
function around(blocks: readonly Block[], middle: number, length: number): [number, number] {
  const offset = (index: number) => blocks[index]?.offset ?? length;
  let [first, last] = [middle, middle];
  while (first > 0 && offset(middle) - offset(first) < partSize / 2) first--;
  while (last < blocks.length - 1 && offset(last + 1) - offset(middle) < partSize / 2) last++;
  return [first, last];
}
