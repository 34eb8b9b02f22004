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
  [
    "todo",
    /(?<=^[ \t]*(?:[*+>-][ \t]+|\d+[.)][ \t]+|#+[ \t]+)?|[|][ \t]*)(?:\w+: ?)?(?:TODO|FIXME|TBD)(?=[ \t]*\.?[ \t]*(?:$|\|))/gm,
  ],
  ["draft", /\{\{\s*(?:draft|stub|todo|under ?construction)\b[^{}]*\}\}/gi],
  ["outdated", /\{\{\s*(?:outdated|out of date|obsolete|archive[d]?)\b[^{}]*\}\}/gi],
  ["missing-link", /\bMissing_notes_link\b/g],
];

/** All marks in order. What stands in code or between quotation marks is quoted, not meant. Linear scans only. */
export function unfinishedMarks(body: string): UnfinishedMark[] {
  if (!/TODO|FIXME|TBD|\{\{|Missing_notes_link/.test(body)) return [];
  const text = withoutQuotations(body);
  const marks: (UnfinishedMark & { readonly at: number })[] = [];
  for (const [kind, shape] of dialects) {
    for (const { 0: whole, index } of text.matchAll(shape)) {
      const before = text.slice(0, index);
      const line = before.split("\n").length;
      const column = index - before.lastIndexOf("\n");
      marks.push({ kind, text: whole.trim().slice(0, 60), line, column, at: index });
    }
  }
  return marks.sort((a, b) => a.at - b.at).map(({ at: _, ...mark }) => mark);
}

/** Fenced blocks, inline code and quotations blanked out, so that places stay what they are. */
function withoutQuotations(body: string): string {
  return body
    .replace(/^ *(```+|~~~+)[^\n]*\n[\s\S]*?(?:^ *\1[^\n]*$|(?![\s\S]))/gm, blanked)
    .replace(/`[^`\n]+`/g, blanked)
    .replace(/"[^"\n]{1,120}"|“[^”\n]{1,120}”/g, blanked);
}

function blanked(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
