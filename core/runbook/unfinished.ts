/** A place where a text says of itself that it is not finished, or no longer right. 1-based, within the body. */
export type UnfinishedMark = {
  readonly kind: "todo" | "draft" | "outdated" | "missing-link";
  /** As written, cut to 60 characters. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
};

/**
 * The local dialects: the placeholder of the nodes page ("TODO: fill me"), of alert rules ("runbook: TODO"),
 * Wikitech's templates, and Puppet's default address for checks without notes (Monitoring/Missing_notes_link).
 */
const dialects: readonly (readonly [kind: UnfinishedMark["kind"], shape: RegExp])[] = [
  ["todo", /(?<![\w-])(?:\w+: ?)?(?:TODO|FIXME|TBD)(?: ?:| +fill)[^\n|]{0,60}/g],
  ["draft", /\{\{\s*(?:draft|stub|todo|under ?construction)\b[^{}]*\}\}/gi],
  ["outdated", /\{\{\s*(?:outdated|out of date|obsolete|archive[d]?)\b[^{}]*\}\}/gi],
  ["missing-link", /\bMissing_notes_link\b/g],
];

/** All marks in order. What stands in code or between quotation marks is quoted, not meant. Linear scans only. */
export function unfinishedMarks(body: string): UnfinishedMark[] {
  if (!/TODO|FIXME|TBD|\{\{|Missing_notes_link/.test(body)) return [];
  const text = withoutQuotations(body);
  const found: Found[] = [];
  for (const [kind, shape] of dialects) {
    for (const { 0: whole, index } of text.matchAll(shape)) found.push({ kind, whole, at: index });
  }
  for (const { 0: word, index } of text.matchAll(aloneToTheRight)) {
    const at = startOfLoneWord(text, index);
    if (at !== undefined) found.push({ kind: "todo", whole: text.slice(at, index + word.length), at });
  }
  return placed(
    text,
    found.sort((a, b) => a.at - b.at),
  );
}

type Found = { readonly kind: UnfinishedMark["kind"]; readonly whole: string; readonly at: number };

/** Counts lines once for all marks, which are in order. */
function placed(text: string, found: readonly Found[]): UnfinishedMark[] {
  let line = 1;
  let start = 0;
  let next = text.indexOf("\n");
  return found.map(({ kind, whole, at }) => {
    while (next !== -1 && next < at) {
      line++;
      start = next + 1;
      next = text.indexOf("\n", start);
    }
    return { kind, text: whole.trim().slice(0, 60), line, column: at - start + 1 };
  });
}

/** A word with nothing but a full stop between it and the end of its line or of its cell. */
const aloneToTheRight = /(?:TODO|FIXME|TBD)(?=[ \t]*(?:\.[ \t]*)?(?:$|\|))/gm;

/**
 * Where such a word, or a `key: ` before it, has nothing to its left but what starts an item, a heading or a cell;
 * undefined where it has more. Reads backwards only over what is one line's own.
 */
function startOfLoneWord(text: string, word: number): number | undefined {
  let at = text[word - 1] === " " ? word - 1 : word;
  if (text[at - 1] === ":" && isWordCharacter(text[at - 2])) {
    at--;
    while (isWordCharacter(text[at - 1])) at--;
    if (beginsSomething(text, at)) return at;
  }
  return beginsSomething(text, word) ? word : undefined;
}

function beginsSomething(text: string, at: number): boolean {
  const end = overBlanks(text, at);
  const mark = text[end - 1];
  if (mark === "|" || isLineStart(text, end)) return true;
  if (end === at || mark === undefined) return false;
  let start = end - 1;
  if (mark === "#") while (text[start - 1] === "#") start--;
  else if (mark === "." || mark === ")") {
    if (!isDigit(text[start - 1])) return false;
    while (isDigit(text[start - 1])) start--;
  } else if (!"*+>-".includes(mark)) return false;
  return isLineStart(text, overBlanks(text, start));
}

/** Offset of the first of the blanks that end at an offset. */
function overBlanks(text: string, end: number): number {
  let at = end;
  while (text[at - 1] === " " || text[at - 1] === "\t") at--;
  return at;
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || "\n\r\u2028\u2029".includes(text[at - 1] ?? "");
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character);
}

/** Fenced blocks, inline code and quotations blanked out, so that places stay what they are. */
function withoutQuotations(body: string): string {
  return body
    .replace(/^ *(```+(?!`)|~~~+(?!~))[^\n]*\n[\s\S]*?(?:^ *\1[^\n]*$|(?![\s\S]))/gm, blanked)
    .replace(/`[^`\n]+`/g, blanked)
    .replace(/"[^"\n]{1,120}"|“[^”\n]{1,120}”/g, blanked);
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
