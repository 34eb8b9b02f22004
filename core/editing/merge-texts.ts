import { joinedLines, type Lines, linesOf, textBetween } from "./lines.ts";
import { type MergeRegion, mergeRegions } from "./merge-regions.ts";
import { lineEndOf } from "./text-lines.ts";

/** The last common state of a text, and what has become of it on either side. */
export type ThreeTexts = { readonly base: string; readonly yours: string; readonly theirs: string };

/** A stretch of whole lines; all chunks together hold every line of all three texts once. */
export type MergeChunk = {
  /** `same` in all three; changed by `yours` alone, by `theirs` alone, by `both` alike; or a `conflict`. */
  readonly kind: MergeRegion["kind"];
  readonly base: string;
  readonly yours: string;
  readonly theirs: string;
  /** What goes into the merged text; absent for a conflict, which a person decides. */
  readonly text?: string;
  /** 1-based line at which the chunk starts in each text. */
  readonly lines: { readonly base: number; readonly yours: number; readonly theirs: number };
};

export type Merge = {
  readonly chunks: readonly MergeChunk[];
  readonly conflicts: number;
  /** The merged text, where there is no conflict. */
  readonly text?: string;
  /** A stretch was too long to compare line by line and is one chunk: nothing is lost, but more is a conflict. */
  readonly coarse: boolean;
};

/** What somebody chose for a conflict: a side, both one after the other, or a text of their own. */
export type Choice =
  | "yours"
  | "theirs"
  | "base"
  | "yours-theirs"
  | "theirs-yours"
  | { readonly text: string };

/**
 * Merges two changes of one text line by line. Line ends are not compared with the lines: where one side changed
 * those alone, its line ends are kept, so a file that was converted to CRLF merges like any other. Never writes
 * conflict marks into a text. Time is bounded (see `mergeRegions`).
 */
export function mergeTexts({ base, yours, theirs }: ThreeTexts): Merge {
  const all = { base: linesOf(base), yours: linesOf(yours), theirs: linesOf(theirs) };
  const { regions, coarse } = mergeRegions([all.base.texts, all.yours.texts, all.theirs.texts]);
  const chunks = regions.map((region) => chunkOf(all, region));
  const conflicts = chunks.filter(({ kind }) => kind === "conflict").length;
  if (conflicts > 0) return { chunks, conflicts, coarse };
  return { chunks, conflicts, coarse, text: mergedText(chunks, []) };
}

/**
 * The text that chunks make with a choice for each conflict, in their order; where a choice is missing, yours
 * stands, so that an unfinished merge can be shown.
 */
export function mergedText(chunks: readonly MergeChunk[], choices: readonly (Choice | undefined)[]): string {
  let conflict = 0;
  const pieces = chunks.flatMap((chunk) => chunk.text ?? piecesOf(chunk, choices[conflict++] ?? "yours"));
  return joinedLines(pieces, lineEndOf(pieces.join("")));
}

function piecesOf(chunk: MergeChunk, choice: Choice): string[] {
  if (typeof choice === "object") return [choice.text];
  if (choice === "yours-theirs") return [chunk.yours, chunk.theirs];
  return choice === "theirs-yours" ? [chunk.theirs, chunk.yours] : [chunk[choice]];
}

type AllLines = { readonly base: Lines; readonly yours: Lines; readonly theirs: Lines };

function chunkOf(all: AllLines, { kind, base, yours, theirs }: MergeRegion): MergeChunk {
  const texts = {
    base: textBetween(all.base, ...base),
    yours: textBetween(all.yours, ...yours),
    theirs: textBetween(all.theirs, ...theirs),
  };
  const lines = { base: base[0] + 1, yours: yours[0] + 1, theirs: theirs[0] + 1 };
  if (kind === "conflict") return { kind, ...texts, lines };
  if (kind === "yours" || kind === "theirs") return { kind, ...texts, lines, text: texts[kind] };
  if (texts.yours === texts.theirs) return { kind, ...texts, lines, text: texts.yours };
  const text = withMergedEnds(all, kind === "same" ? base[0] : undefined, yours, theirs[0]);
  return text === undefined ? { kind: "conflict", ...texts, lines } : { kind, ...texts, lines, text };
}

/** The same lines with the line ends of the side that changed them; undefined where both did, to different ones. */
function withMergedEnds(
  all: AllLines,
  base: number | undefined,
  [from, to]: readonly [number, number],
  theirs: number,
): string | undefined {
  let text = "";
  for (let index = 0; index < to - from; index++) {
    const old = base === undefined ? undefined : all.base.ends[base + index];
    const end = mergedEnd(old, all.yours.ends[from + index] ?? "", all.theirs.ends[theirs + index] ?? "");
    if (end === undefined) return undefined;
    text += `${all.yours.texts[from + index]}${end}`;
  }
  return text;
}

function mergedEnd(base: string | undefined, yours: string, theirs: string): string | undefined {
  if (yours === theirs || theirs === base) return yours;
  if (yours === base) return theirs;
  return yours === "" || theirs === "" ? yours + theirs : undefined;
}
