const tagNames =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|" +
  "dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|" +
  "menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|" +
  "title|tr|track|ul";

/** HTML that runs up to a text of its own (CommonMark 0.31, kinds 1 to 5), with what ends it. */
const untilText: readonly (readonly [start: RegExp, end: RegExp, closing: string])[] = [
  [/^<script(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i, "</script>"],
  [/^<pre(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i, "</pre>"],
  [/^<style(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i, "</style>"],
  [/^<textarea(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i, "</textarea>"],
  [/^<!--/, /-->/, "-->"],
  [/^<\?/, /\?>/, "?>"],
  [/^<!\[CDATA\[/, /\]\]>/, "]]>"],
  [/^<![a-z]/i, />/, ">"],
];
const blockTag = new RegExp(String.raw`^</?(?:${tagNames})(?=\s|/?>|$)`, "i");
const wholeTag =
  /^(?:<[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[a-z][a-z0-9-]*\s*>)[ \t]*$/i;

/** A fence that opens: its own characters, and what follows them. */
export type Fence = { readonly marks: string; readonly info: string };

/** What the first line of a list item says: columns up to its text, and that text. */
export type ItemStart = { readonly width: number; readonly rest: string };

/** How a block of HTML ends: at the first line with `end`, or at a blank line where there is none. */
export type HtmlStart = { readonly end?: RegExp; readonly closing?: string; readonly interrupts: boolean };

/** Columns of white space in front of a line, tabs going to multiples of four. */
export function indentOf(line: string): number {
  let columns = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 32) columns++;
    else if (code === 9) columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

/** Level, 1 to 6, of a `#` heading; 0 for every other line. */
export function headingLevel(line: string): number {
  return /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line)?.[1]?.length ?? 0;
}

/** The fence a line opens, if any. */
export function fenceStart(line: string): Fence | undefined {
  const found = /^ {0,3}(`{3,}|~{3,})[ \t]*(.*)$/.exec(line);
  const [, marks = "", info = ""] = found ?? [];
  if (!found || (marks.startsWith("`") && info.includes("`"))) return undefined;
  return { marks, info };
}

/** Whether a line closes the fence. */
export function closesFence(line: string, { marks }: Fence): boolean {
  const found = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return found?.startsWith(marks) === true;
}

/** Whether a line is a rule across the page: three or more of one of `* - _`. */
export function isRule(line: string): boolean {
  const marks = line.replace(/[ \t]/g, "");
  return /^ {0,3}[*_-]/.test(line) && /^(?:\*{3,}|-{3,}|_{3,})$/.test(marks);
}

/** The list item a line starts, if any. */
export function itemStart(line: string): ItemStart | undefined {
  const found = /^( {0,3})([-+*]|\d{1,9}[.)])(?:([ \t]+)(.*))?$/.exec(line);
  if (!found || isRule(line)) return undefined;
  const [, before = "", marker = "", gap = "", rest = ""] = found;
  const columns = indentOf(gap);
  const inner = rest === "" || columns > 4 ? 1 : columns;
  return { width: before.length + marker.length + inner, rest };
}

/** The HTML a line starts, if any. */
export function htmlStart(line: string): HtmlStart | undefined {
  const text = line.trimStart();
  if (!text.startsWith("<") || indentOf(line) > 3) return undefined;
  for (const [start, end, closing] of untilText) {
    if (start.test(text)) return { end, closing, interrupts: true };
  }
  if (blockTag.test(text)) return { interrupts: true };
  return wholeTag.test(text) ? { interrupts: false } : undefined;
}

/** Whether a line ends the paragraph before it by starting something else. */
export function interruptsParagraph(line: string): boolean {
  if (indentOf(line) > 3) return false;
  if (headingLevel(line) > 0 || /^ {0,3}>/.test(line) || isRule(line) || fenceStart(line)) return true;
  const item = itemStart(line);
  if (item && item.rest.trim() !== "" && /^ {0,3}(?:[-+*]|1[.)])/.test(line)) return true;
  return htmlStart(line)?.interrupts === true;
}
