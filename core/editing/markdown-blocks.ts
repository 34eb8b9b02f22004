import {
  closesFence,
  type Fence,
  fenceStart,
  headingLevel,
  htmlStart,
  indentOf,
  interruptsParagraph,
  isRule,
  itemStart,
} from "./block-starts.ts";
import { lineStarts } from "./text-lines.ts";

/** A block at the top of a Markdown text; a list gives one block for each of its items. */
export type MarkdownBlock = {
  readonly kind: "heading" | "fence" | "code" | "html" | "quote" | "item" | "rule" | "paragraph";
  /** Offset of its first line. */
  readonly from: number;
  /** Offset behind its last line, the line end left out. */
  readonly to: number;
  /** 1-based, both included. */
  readonly line: number;
  readonly endLine: number;
  /** For headings. */
  readonly level?: number;
  /** What would close it, where the text ends in an open fence or comment. */
  readonly unclosed?: string;
};

/** Lines of a text, without their ends. */
type Lines = { readonly starts: readonly number[]; readonly at: (index: number) => string };
type Writable = { -readonly [K in keyof MarkdownBlock]: MarkdownBlock[K] };
type Shape = Pick<MarkdownBlock, "kind" | "level" | "unclosed"> & { readonly last: number };

/**
 * Cuts Markdown into its top blocks by looking at lines only, in time linear in the text, so that it can be done
 * at each keystroke where a Markdown parser cannot: 5 MB take it minutes. Follows CommonMark 0.31; what it passes
 * over is a nested container that ends before the outer one does, and footnotes.
 */
export function markdownBlocks(text: string): MarkdownBlock[] {
  const starts = lineStarts(text);
  const endOf = (index: number) => {
    let end = starts[index + 1] ?? text.length;
    while (end > (starts[index] ?? 0) && isLineEnd(text.charCodeAt(end - 1))) end--;
    return end;
  };
  const lines: Lines = { starts, at: (index) => text.slice(starts[index], endOf(index)) };
  const blocks: MarkdownBlock[] = [];
  for (let index = 0; index < starts.length; ) {
    const line = lines.at(index);
    if (isBlank(line)) {
      index++;
      continue;
    }
    const { kind, last, level, unclosed } = shapeAt(lines, index, line);
    const from = starts[index] ?? 0;
    const block: Writable = { kind, from, to: endOf(last), line: index + 1, endLine: last + 1 };
    if (level !== undefined) block.level = level;
    if (unclosed !== undefined) block.unclosed = unclosed;
    blocks.push(block);
    index = last + 1;
  }
  return blocks;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function isBlank(line: string): boolean {
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

function shapeAt(lines: Lines, first: number, line: string): Shape {
  if (startsWithLetter(line)) return paragraphShape(lines, first);
  if (indentOf(line) > 3) return { kind: "code", last: lastIndented(lines, first) };
  const level = headingLevel(line);
  if (level > 0) return { kind: "heading", level, last: first };
  const fence = fenceStart(line);
  if (fence) return fencedShape(lines, first, fence);
  if (isRule(line)) return { kind: "rule", last: first };
  if (/^ {0,3}>/.test(line)) return { kind: "quote", last: lastOfQuote(lines, first) };
  const item = itemStart(line);
  if (item) return { kind: "item", last: lastOfItem(lines, first, item) };
  return htmlShape(lines, first, line) ?? paragraphShape(lines, first);
}

/** Most lines of most texts do, and no block but a paragraph. */
function startsWithLetter(line: string): boolean {
  const code = line.charCodeAt(0) | 32;
  return code >= 97 && code <= 122;
}

function lastIndented(lines: Lines, first: number): number {
  let last = first;
  for (let index = first + 1; index < lines.starts.length; index++) {
    const line = lines.at(index);
    if (isBlank(line)) continue;
    if (indentOf(line) < 4) break;
    last = index;
  }
  return last;
}

function fencedShape(lines: Lines, first: number, fence: Fence): Shape {
  for (let index = first + 1; index < lines.starts.length; index++) {
    if (closesFence(lines.at(index), fence)) return { kind: "fence", last: index };
  }
  return { kind: "fence", last: lines.starts.length - 1, unclosed: fence.marks };
}

function htmlShape(lines: Lines, first: number, line: string): Shape | undefined {
  const html = htmlStart(line);
  if (!html) return undefined;
  let last = first;
  for (let index = first; index < lines.starts.length; index++) {
    const text = lines.at(index);
    if (html.end ? html.end.test(text) : isBlank(text))
      return { kind: "html", last: html.end ? index : last };
    last = index;
  }
  return { kind: "html", last, ...(html.closing ? { unclosed: html.closing } : {}) };
}

function paragraphShape(lines: Lines, first: number): Shape {
  let last = first;
  for (let index = first + 1; index < lines.starts.length; index++) {
    const line = lines.at(index);
    if (isBlank(line)) break;
    if (startsWithLetter(line)) {
      last = index;
      continue;
    }
    const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
    if (underline) return { kind: "heading", level: underline.startsWith("=") ? 1 : 2, last: index };
    if (interruptsParagraph(line)) break;
    last = index;
  }
  return { kind: "paragraph", last };
}

/** Lines with `>`, and those that go on with the paragraph in them. */
function lastOfQuote(lines: Lines, first: number): number {
  const inner = contentReader();
  inner.read(lines.at(first).replace(/^ {0,3}> ?/, ""));
  let last = first;
  for (let index = first + 1; index < lines.starts.length; index++) {
    const line = lines.at(index);
    if (/^ {0,3}>/.test(line)) inner.read(line.replace(/^ {0,3}> ?/, ""));
    else if (isBlank(line) || !inner.takesMore() || interruptsParagraph(line)) break;
    last = index;
  }
  return last;
}

/** Lines that are indented to the text of the item, and those that go on with its paragraph. */
function lastOfItem(lines: Lines, first: number, { width, rest }: { width: number; rest: string }): number {
  const inner = contentReader();
  inner.read(rest);
  let last = first;
  for (let index = first + 1; index < lines.starts.length; index++) {
    const line = lines.at(index);
    if (isBlank(line)) {
      // An item may begin with one blank line at most.
      if (rest === "" && last === first) break;
      inner.read("");
      continue;
    }
    if (indentOf(line) >= width) inner.read(line.trimStart());
    else if (!inner.takesMore() || interruptsParagraph(line) || itemStart(line)) break;
    last = index;
  }
  return last;
}

/** Follows the text inside a container as far as telling whether its last line is one of a paragraph. */
function contentReader() {
  let fence: Fence | undefined;
  let paragraph = false;
  const read = (content: string) => {
    if (fence) {
      if (closesFence(content.replace(/^[ \t>]+/, ""), fence)) fence = undefined;
      return;
    }
    const text = content.replace(/^(?:[ \t>]+|[-+*][ \t]+|\d{1,9}[.)][ \t]+)+/, "");
    fence = fenceStart(text);
    paragraph = !fence && text !== "" && headingLevel(text) === 0 && !isRule(text);
  };
  return { read, takesMore: () => paragraph && !fence };
}
