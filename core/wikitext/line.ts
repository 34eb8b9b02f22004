import { escapeText } from "./escape.ts";

/** A part of a line of wikitext, in the order of the text. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly code?: boolean }
  /** Wikitext that is done; it has no line breaks but inside extension tags. */
  | { readonly kind: "markup"; readonly wikitext: string }
  | { readonly kind: "emphasis"; readonly strong: boolean; readonly inner: readonly Piece[] }
  /** A link that can stand bare where nothing touches it, and in brackets elsewhere. */
  | { readonly kind: "bareLink"; readonly url: string; readonly bracketed: string };

/** What surrounds a line. */
export type LinePlace = { readonly cell?: boolean; readonly label?: boolean; readonly emphasised?: boolean };

/** The pieces as one line of wikitext. */
export function writeLine(pieces: readonly Piece[], place: LinePlace = {}): string {
  const joined = joinTexts(pieces);
  let line = "";
  for (const [index, piece] of joined.entries()) {
    line += writePiece(piece, line, joined[index + 1], place);
  }
  return line;
}

function writePiece(piece: Piece, before: string, next: Piece | undefined, place: LinePlace): string {
  switch (piece.kind) {
    case "markup":
      return trailStopped(piece.wikitext, next);
    case "emphasis":
      return writeEmphasis(piece, before, place);
    case "bareLink":
      return standsAlone(piece.url, before, next) ? piece.url : piece.bracketed;
    case "text":
      return escapeText(piece.text, {
        ...(place.cell ? { cell: true } : {}),
        ...(place.label ? { label: true } : {}),
        ...(piece.code ? { code: true } : {}),
        quoteBefore: before.endsWith("'") || (before === "" && place.emphasised === true),
        quoteAfter: next?.kind === "emphasis" || (next === undefined && place.emphasised === true),
        markupAfter: next !== undefined,
      });
  }
}

/** Wiki quotes count apostrophes, so where others are near or inside, HTML says it without counting. */
function writeEmphasis(
  { strong, inner }: Extract<Piece, { kind: "emphasis" }>,
  before: string,
  place: LinePlace,
): string {
  const text = writeLine(inner, { ...place, emphasised: true });
  if (text === "") return "";
  const quotable = !place.emphasised && !before.endsWith("'") && !text.includes("''");
  const quotes = strong ? "'''" : "''";
  const tag = strong ? "strong" : "em";
  return quotable ? quotes + text + quotes : `<${tag}>${text}</${tag}>`;
}

/** Letters right after a page link would become part of its label. */
function trailStopped(wikitext: string, next: Piece | undefined): string {
  const joins = wikitext.endsWith("]]") && next?.kind === "text" && /^\p{L}/u.test(next.text);
  return joins ? `${wikitext}<nowiki/>` : wikitext;
}

/** The wiki ends a bare address by rules of its own; only where they give this very address may it stand bare. */
function standsAlone(url: string, before: string, next: Piece | undefined): boolean {
  if (!/^https?:\/\/[\w/.~%?=#:+@,()-]*[\w/)]$/.test(url) || /__|~~~|^[^(]*\)$/.test(url)) return false;
  if (!/(?:^|[\s(])$/.test(before)) return false;
  if (next === undefined) return true;
  if (next.kind !== "text") return false;
  return (url.includes("(") ? /^[.,;:!?]*(?:\s|$)/ : /^[.,;:!?)]*(?:\s|$)/).test(next.text);
}

function joinTexts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === "text" && last?.kind === "text" && last.code === piece.code) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    } else joined.push(piece);
  }
  return joined;
}
