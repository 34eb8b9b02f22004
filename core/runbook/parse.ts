import type { Root, RootContent } from "mdast";
import { definitionLines } from "./definition-lines.ts";
import { parsedPart } from "./parse-part.ts";
import { parsedText } from "./parsed-text.ts";
import { type MarkdownPart, markdownParts } from "./parts.ts";

const longestWhole = 40_000;
const mostParts = 12;

/**
 * The body of a runbook as an mdast tree (CommonMark and GFM), positions 1-based and counted from the start
 * of the body. HTML in it becomes plain text with the same position, so nothing can ever be rendered as HTML.
 * Never throws: every text is valid Markdown.
 *
 * Time is bounded: a long body is parsed part by part (see `parsedPart` for what that costs), and blocks that are
 * too long, too dense or too deeply nested for the parser are code blocks of plain text.
 */
export function parseMarkdown(body: string): Root {
  const parts = markdownParts(body);
  const asOne = isShort(body, parts) && parts.every(({ plain }) => !plain);
  const whole = asOne ? parsedText(body) : undefined;
  if (whole) return whole;
  const definitions = definitionLines(body);
  const children: RootContent[] = [];
  for (const part of parts) join(children, parsedPart(body, part, definitions).children, part);
  return { type: "root", children };
}

/** Whether a body can be parsed and drawn in a moment: so is every runbook that somebody has written by hand. */
export function isShort(body: string, parts: readonly MarkdownPart[]): boolean {
  return body.length <= longestWhole && parts.length <= mostParts;
}

/** A list that was cut is one list again. */
function join(children: RootContent[], more: readonly RootContent[], { itemsBefore }: MarkdownPart): void {
  const last = children.at(-1);
  const [first, ...rest] = more;
  const goesOn = itemsBefore > 0 && last?.type === "list" && first?.type === "list";
  if (!goesOn || last.ordered !== first.ordered) {
    for (const node of more) children.push(node);
    return;
  }
  for (const item of first.children) last.children.push(item);
  if (first.spread) last.spread = true;
  for (const node of rest) children.push(node);
}
