import { type MarkdownBlock, markdownBlocks } from "../editing/markdown-blocks.ts";
import { type TooMuch, tooMuch } from "./too-much.ts";

/** A stretch of whole blocks of a body that can be parsed by itself. */
export type MarkdownPart = {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** 1-based line of the body on which it starts. */
  readonly line: number;
  /** Set where it is shown as plain text. */
  readonly plain?: TooMuch;
  /** Its first item goes on with a list: how many of that list's items are in the parts before. */
  readonly itemsBefore: number;
};

/** So long a part is parsed and drawn in a few tens of milliseconds. */
const partLength = 8000;
/** Many small blocks cost as much as a few long ones. */
const mostBlocks = 200;
/** More than this of plain text is not drawn at once. */
const longestPlain = 16_000;
/** A fence is one piece of text, whatever it holds, and is shown as one up to here. */
const longestFence = 100_000;

/**
 * Cuts a body into parts, at headings where there are enough of them. Blocks that are too much for a parser are parts
 * by themselves. Together the parts are the whole body. Linear in it.
 */
export function markdownParts(body: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  let open: MarkdownPart = { from: 0, to: 0, line: 1, itemsBefore: 0 };
  let count = 0;
  let items = 0;
  const startAt = ({ from, line }: Pick<MarkdownBlock, "from" | "line">, itemsBefore = 0) => {
    if (from > open.from) parts.push({ ...open, to: from });
    open = { from, to: from, line, itemsBefore };
    count = 0;
  };
  const end = { from: body.length, line: 0 };
  const blocks = markdownBlocks(body);
  for (const [index, block] of blocks.entries()) {
    const before = block.kind === "item" ? items : 0;
    items = block.kind === "item" ? items + 1 : 0;
    const next = blocks[index + 1] ?? end;
    const plain = plainReason(body, block);
    if (plain) {
      startAt(block);
      parts.push(...plainPieces(body, { ...open, to: next.from, plain }));
      open = { ...open, from: next.from, line: next.line };
    } else if (++count > mostBlocks || endsPart(open, block, next.from)) startAt(block, before);
  }
  startAt(end);
  return parts;
}

/** A heading ends a part that is half full, any other block one that it would make too long. */
function endsPart(open: MarkdownPart, { kind, from }: MarkdownBlock, next: number): boolean {
  if (from === open.from) return false;
  if (kind === "heading") return from - open.from > partLength / 2;
  return next - open.from > (kind === "item" ? 2 * partLength : partLength);
}

function plainReason(body: string, { kind, from, to }: MarkdownBlock): TooMuch | undefined {
  if (kind === "rule") return undefined;
  if (kind === "fence" || kind === "code") return to - from > longestFence ? "long" : undefined;
  return tooMuch(body.slice(from, to));
}

/** Cut at line ends where there are any. */
function* plainPieces(body: string, part: MarkdownPart): Generator<MarkdownPart> {
  let { from, line } = part;
  while (from < part.to) {
    const newline = body.lastIndexOf("\n", from + longestPlain);
    const to = part.to - from <= longestPlain ? part.to : newline > from ? newline + 1 : from + longestPlain;
    yield { ...part, from, to, line };
    line += body.slice(from, to).split(/\r\n|\n|\r/).length - 1;
    from = to;
  }
}
