import type { Code } from "mdast";
import { entity, escapePre, hasStiffBlank } from "./escape.ts";
import { lexerOf } from "./lexers.ts";
import { noticeBox } from "./notices.ts";

/** Beyond these SyntaxHighlight gives up and files the page under its errors (its HIGHLIGHT_MAX_* constants). */
const mostBytes = 100_000;
const mostLines = 1000;

/**
 * A code block that stands on lines of its own. Marked `danger`, it stands in a box that says so.
 */
export function codeBlock(node: Code): string {
  const language = lexerOf(node.lang);
  const block =
    language !== undefined && keeps(node.value) ? highlighted(node.value, language) : plain(node.value);
  return isDanger(node) ? noticeBox("danger", block) : block;
}

/**
 * A code block on the line of a list item, which ends with the line: only the content of
 * `<syntaxhighlight>` may go over several.
 */
export function codeInLine(node: Code): string {
  const language = lexerOf(node.lang) ?? "text";
  const block = keeps(node.value) ? highlighted(node.value, language) : plainInLine(node.value);
  return isDanger(node) ? noticeBox("danger", block, { oneLine: true }) : block;
}

/** Whether `codeInLine` shows all of it: the two parsers do not agree on line breaks that start a `<pre>`. */
export function fitsInLine({ value }: Code): boolean {
  return keeps(value) || !value.startsWith("\n");
}

function isDanger({ meta }: Code): boolean {
  return /(^|[\s{.,])danger(ous)?($|[\s},])/i.test(meta ?? "");
}

function highlighted(code: string, language: string): string {
  return `<syntaxhighlight lang="${language}">\n${code}\n</syntaxhighlight>`;
}

function plain(code: string): string {
  return `<pre>\n${escapePre(code)}\n</pre>`;
}

function plainInLine(code: string): string {
  return `<pre>${escapePre(code)
    .replaceAll("\n", entity("\n"))
    .replace(/^&#10;/, "&#10;&#10;")}</pre>`;
}

/** Whether `<syntaxhighlight>` shows exactly this: it cannot be escaped in, and cuts white space off its ends. */
function keeps(code: string): boolean {
  return !(
    code.trim() === "" ||
    /^[^\S\n]*\n|\s$|<\/syntaxhighlight/i.test(code) ||
    /[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/u.test(code) ||
    hasStiffBlank(code) ||
    code.length > mostBytes ||
    code.split("\n").length > mostLines
  );
}
