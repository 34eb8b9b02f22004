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
