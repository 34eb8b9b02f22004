/** A runbook's text cut into front matter and body; lines are 1-based lines of the file. */
export type SplitText = {
  /** YAML between the fences, or undefined when the text does not start with a fence. */
  readonly yaml?: string;
  readonly body: string;
  readonly bodyLine: number;
  /** The opening fence has no closing one. */
  readonly unclosed: boolean;
};

/** Splits at `---` fences on their own lines, the first on line 1. A BOM and CRLF are understood. */
export function splitFrontMatter(text: string): SplitText {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 64));
  if (!opening) return { body: text.slice(start), bodyLine: 1, unclosed: false };
  const from = start + opening[0].length;
  const closing = /^---[ \t]*(?:\r?\n|$)/m;
  const rest = text.slice(from);
  const end = closing.exec(rest);
  if (!end) return { body: text.slice(start), bodyLine: 1, unclosed: true };
  const yaml = rest.slice(0, end.index);
  const body = rest.slice(end.index + end[0].length);
  return { yaml, body, bodyLine: 3 + countNewlines(yaml), unclosed: false };
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
