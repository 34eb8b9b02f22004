/** 1-based line and column; columns count UTF-16 units. */
export type TextPosition = { readonly line: number; readonly column: number };

/** Where the lines of a text start. */
export type TextLines = {
  readonly count: number;
  /** Offset of the first character of a 1-based line; the end of the text for lines beyond it. */
  readonly startOf: (line: number) => number;
  readonly positionAt: (offset: number) => TextPosition;
};

/** Reads the line ends of a text once: LF, CRLF and lone CR each end a line, as in CommonMark and CodeMirror. */
export function textLines(text: string): TextLines {
  const starts = lineStarts(text);
  const startOf = (line: number) => starts[Math.max(1, line) - 1] ?? text.length;
  const positionAt = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return { count: starts.length, startOf, positionAt };
}

/** Offsets at which lines start; the first is 0. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** The line end that a text uses first, `\n` where it has none. */
export function lineEndOf(text: string): "\n" | "\r\n" | "\r" {
  return (/\r\n|\n|\r/.exec(text)?.[0] as "\n" | "\r\n" | "\r" | undefined) ?? "\n";
}
