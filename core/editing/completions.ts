import { splitFrontMatter } from "../load/front-matter.ts";
import { bodyCompletions } from "./body-completions.ts";
import type { Completions } from "./completion.ts";
import type { CompletionContext } from "./completion-context.ts";
import { frontMatterCompletions } from "./front-matter-completions.ts";

/** Where somebody types: the text, the offset of the cursor in it, and its path in the workspace. */
export type TypedAt = { readonly text: string; readonly offset: number; readonly path?: string };

/**
 * What fits at the cursor of a runbook, or undefined for nothing. In the front matter: keys, component ids, alert
 * texts, dates, statuses, pages, tags. In the body: targets behind `](`, headings behind `#`, components behind `[`,
 * anchors behind `{{anchor|`, sections and blocks behind `/` at the start of a line, placeholders behind `<` in a
 * command. Offsets count in the text.
 */
export function completionsAt(
  { text, offset, path = "runbooks/x.md" }: TypedAt,
  context: CompletionContext,
): Completions | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const front = frontMatterOf(text);
  if (offset >= front.from && offset <= front.to) {
    const lineEnd = /[\r\n]|$/.exec(text.slice(offset))?.index ?? 0;
    const above = text.slice(front.from, lineStart).split(/\r?\n/);
    const below = text.slice(offset + lineEnd, front.to).split(/\r?\n/);
    return frontMatterCompletions(
      { before, after: text.slice(offset, offset + lineEnd), above, below, offset },
      context,
    );
  }
  if (offset < front.bodyFrom) return undefined;
  const body = text.slice(front.bodyFrom);
  const page = /^wikitech:[ \t]*(["']?)(.*?)\1[ \t]*$/m.exec(
    text.slice(front.from, front.to).replaceAll("\r", ""),
  )?.[2];
  const found = bodyCompletions({ path, body, before, at: offset - front.bodyFrom, page }, context);
  return found && { ...found, from: found.from + front.bodyFrom, to: found.to + front.bodyFrom };
}

/** Offsets of the YAML, and of the body; a front matter that is not closed yet goes on to the first blank line. */
function frontMatterOf(text: string): { from: number; to: number; bodyFrom: number } {
  const { yaml, body, unclosed } = splitFrontMatter(text);
  const from = text.indexOf("\n") + 1;
  if (yaml !== undefined) return { from, to: from + yaml.length - 1, bodyFrom: text.length - body.length };
  if (!unclosed) return { from: -1, to: -2, bodyFrom: text.length - body.length };
  const blank = /\r?\n[ \t]*\r?\n/.exec(text.slice(from - 1))?.index;
  const to = blank === undefined ? text.length : from - 1 + blank;
  return { from, to, bodyFrom: to + 1 };
}
