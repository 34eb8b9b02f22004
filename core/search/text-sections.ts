import { slugOf } from "../runbook/outline.ts";

/** A stretch of a runbook's body: from its heading's line (or the start of the body) to the next heading. */
export type TextSection = {
  /** Heading without markup; empty for what stands before the first heading. */
  readonly heading: string;
  /** GitHub-style anchor of the heading; empty where there is none. */
  readonly anchor: string;
  /** UTF-16 offsets into the body: where the section begins, and where its own text does. */
  readonly start: number;
  readonly textStart: number;
  readonly end: number;
};

const atxHeading = /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/**
 * Cuts a body at its `#` headings, those inside fenced code left alone. The first section is the text before
 * the first heading, empty or not. Reads lines only, because a Markdown tree of every runbook would take
 * half a minute at 5,000 runbooks; underlined headings are not seen.
 */
export function textSections(body: string): TextSection[] {
  const taken = new Map<string, number>();
  return headingLines(body).map(({ start, textStart, raw }, index, all) => {
    const heading = plainHeading(raw);
    const anchor = index === 0 ? "" : freeSlug(slugOf(heading), taken);
    return { heading, anchor, start, textStart, end: all[index + 1]?.start ?? body.length };
  });
}

type HeadingLine = { readonly start: number; readonly textStart: number; readonly raw: string };

/** Where each section starts, the one before the first heading included; the cheap half of `textSections`. */
export function headingLines(body: string): HeadingLine[] {
  const lines: HeadingLine[] = [{ start: 0, textStart: 0, raw: "" }];
  let closing: string | undefined;
  for (let start = 0; start < body.length; ) {
    const newline = body.indexOf("\n", start);
    const next = newline === -1 ? body.length : newline + 1;
    if (mayMatter(body, start)) {
      const line = body.slice(start, newline === -1 ? body.length : newline).replace(/\r$/, "");
      const opened = fence.exec(line);
      if (closing !== undefined) {
        if (opened?.[1]?.startsWith(closing) && opened[2]?.trim() === "") closing = undefined;
      } else if (opened && !(opened[1]?.[0] === "`" && opened[2]?.includes("`"))) {
        closing = opened[1];
      } else {
        const heading = atxHeading.exec(line);
        if (heading) lines.push({ start, textStart: next, raw: heading[1] ?? "" });
      }
    }
    start = next;
  }
  return lines;
}

/** Only lines that begin with `#`, a backtick or `~`, after up to three blanks, can open a section or a fence. */
function mayMatter(body: string, lineStart: number): boolean {
  let at = lineStart;
  while (at < lineStart + 3 && body.charCodeAt(at) === 32) at++;
  const code = body.charCodeAt(at);
  return code === 35 || code === 96 || code === 126;
}

function plainHeading(raw: string): string {
  return raw
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "")
    .trim();
}

function freeSlug(base: string, taken: Map<string, number>): string {
  let slug = base;
  let count = taken.get(base) ?? 0;
  while (taken.has(slug)) slug = `${base}-${++count}`;
  taken.set(base, count);
  if (slug !== base) taken.set(slug, 0);
  return slug;
}
