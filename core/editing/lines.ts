/** Lines of a text: what they say, and how each ends (`\n`, `\r\n`, or nothing for a last one without a line end). */
export type Lines = { readonly texts: readonly string[]; readonly ends: readonly string[] };

/** Cuts a text at its line feeds; a text that ends with one has no empty line behind it. */
export function linesOf(text: string): Lines {
  const texts: string[] = [];
  const ends: string[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const stop = newline === -1 ? text.length : newline;
    const crlf = newline > at && text[newline - 1] === "\r";
    texts.push(text.slice(at, crlf ? stop - 1 : stop));
    ends.push(newline === -1 ? "" : crlf ? "\r\n" : "\n");
    at = stop + 1;
  }
  return { texts, ends };
}

/** Lines from one number to another (0-based, `to` exclusive) as they stand in the text. */
export function textBetween({ texts, ends }: Lines, from: number, to: number): string {
  let text = "";
  for (let index = from; index < to; index++) text += `${texts[index]}${ends[index]}`;
  return text;
}

/** Puts pieces of text together that each hold whole lines: one without a line end gets one before the next piece. */
export function joinedLines(pieces: readonly string[], lineEnd: string): string {
  let text = "";
  for (const piece of pieces) {
    if (piece !== "" && text !== "" && !text.endsWith("\n")) text += lineEnd;
    text += piece;
  }
  return text;
}
