import type { Nodes, Root, RootContent } from "mdast";
import { closesFence, type Fence, fenceStart } from "../../editing/block-starts.ts";
import { type MarkdownBlock, markdownBlocks } from "../../editing/markdown-blocks.ts";
import { type TextLines, textLines } from "../../editing/text-lines.ts";
import { holderOf, isMark, proseMark } from "./skeleton.ts";

/**
 * A tree of what the linter looks at, found by looking at lines only: for texts that a Markdown parser would take
 * too long over. Links that run over two lines and headings inside lists or quotations are passed over.
 */
export function scannedTree(body: string): Root {
  const scan: Scan = { body, lines: textLines(body) };
  const children: RootContent[] = [];
  for (const block of markdownBlocks(body)) {
    const node = nodeOf(scan, block);
    if (node && !(isMark(node) && isMark(children.at(-1)))) children.push(node);
  }
  return { type: "root", children };
}

type Position = NonNullable<Nodes["position"]>;
type Scan = { readonly body: string; readonly lines: TextLines };

function nodeOf(scan: Scan, block: MarkdownBlock): RootContent | undefined {
  if (block.kind === "rule") return undefined;
  const raw = scan.body.slice(block.from, block.to);
  if (block.kind === "fence") return codeNode(scan, block.from, raw);
  if (block.kind === "heading") return headingNode(scan, block, raw);
  const said = raw.replace(/<!--[\s\S]*?(-->|$)/g, "").trim() !== "";
  const found = block.kind === "code" ? [] : [...innerNodes(scan, block)];
  if (found.length === 0) return said ? proseMark : undefined;
  return holderOf(said ? [...found, proseMark] : found);
}

function headingNode(scan: Scan, { from, to, level = 1 }: MarkdownBlock, raw: string): RootContent {
  const value = raw
    .slice(0, longestHeading)
    .replace(/^ {0,3}#{1,6}[ \t]*|[ \t]+#+[ \t]*$|\r?\n {0,3}[=-]+[ \t]*$/g, "")
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/[`*]/g, "")
    .trim();
  const depth = Math.min(6, Math.max(1, level)) as 1;
  return {
    type: "heading",
    depth,
    children: [{ type: "text", value }],
    position: positionOf(scan, from, to),
  };
}

/** Fenced code, links and kept anchors in a paragraph, a quotation, a list item or HTML. */
function* innerNodes(scan: Scan, { from, to }: MarkdownBlock): Generator<Nodes> {
  let fence: (Fence & { readonly from: number }) | undefined;
  for (let at = from; at < to; ) {
    const newline = scan.body.indexOf("\n", at);
    const end = newline === -1 ? to : Math.min(to, newline);
    const line = scan.body.slice(at, end).replace(/\r$/, "");
    const content = line.replace(/^(?:[ \t>]+|[-+*][ \t]+|\d{1,9}[.)][ \t]+)+/, "");
    const start = at + line.length - content.length;
    if (fence && closesFence(content, fence)) {
      yield codeNode(scan, fence.from, scan.body.slice(fence.from, end));
      fence = undefined;
    } else if (!fence) {
      const opened = fenceStart(content);
      if (opened) fence = { ...opened, from: start };
      else yield* inlineNodes(scan, start, content);
    }
    at = end + 1;
  }
  if (fence) yield codeNode(scan, fence.from, scan.body.slice(fence.from, to));
}

function codeNode(scan: Scan, from: number, raw: string): RootContent {
  const lines = raw.split(/\r?\n/);
  const { marks, info } = fenceStart(lines[0]?.trim() ?? "") ?? { marks: "```", info: "" };
  const closed = lines.length > 1 && closesFence((lines.at(-1) ?? "").trim(), { marks, info });
  const inner = lines.slice(1, closed ? -1 : undefined);
  const [lang = "", ...meta] = info.trim().split(/[ \t]+/);
  return {
    ...{ type: "code", value: inner.map((line) => line.trimStart()).join("\n") },
    lang: lang || null,
    meta: meta.join(" ") || null,
    position: positionOf(scan, from, from + raw.length),
  };
}

const longestHeading = 1000;
/** Longest line in which links are looked for. */
const longestLine = 20_000;
/** `[words](<target> "title")`, written so that no text makes it look twice at one place. */
const inlineLink = /\[[^[\]]*\]\([ \t]*(?![ \t])(<[^<>]*>|[^\s()<>]*)(?=[\s)])[^()]*\)/g;

function* inlineNodes(scan: Scan, from: number, line: string): Generator<Nodes> {
  if (line.length > longestLine) return;
  const text = line.replace(/`[^`]*`/g, (code) => " ".repeat(code.length));
  if (/\{\{|</.test(text)) {
    yield { type: "text", value: text, position: positionOf(scan, from, from + line.length) };
  }
  const definition = /^\[[^[\]]+\]:[ \t]*(<[^<>]*>|\S+)/.exec(text);
  if (definition) {
    const url = (definition[1] ?? "").replace(/^<(.*)>$/, "$1");
    const position = positionOf(scan, from, from + definition[0].length);
    yield { type: "definition", identifier: "", url, position };
    return;
  }
  for (const found of text.matchAll(inlineLink)) {
    const url = (found[1] ?? "").replace(/^<(.*)>$/, "$1");
    const position = positionOf(scan, from + found.index, from + found.index + found[0].length);
    yield { type: "link", url, children: [], position };
  }
}

function positionOf({ lines }: Scan, from: number, to: number): Position {
  return { start: pointAt(lines, from), end: pointAt(lines, to) };
}

function pointAt(lines: TextLines, offset: number) {
  return { ...lines.positionAt(offset), offset };
}
