import { Text } from "@codemirror/state";

/**
 * What the editor does not show of a file and puts back when it is written: a byte-order mark, and CRLF where every
 * line has it. A file with mixed line ends is `as-is`: its carriage returns stay characters of its lines.
 */
export type TextForm = { readonly mark: boolean; readonly lineEnd: "\n" | "\r\n" | "as-is" };

const byteOrderMark = "\ufeff";

/** A file's text as the editor holds it. */
export function documentOf(text: string): { readonly doc: Text; readonly form: TextForm } {
  const mark = text.startsWith(byteOrderMark);
  const body = mark ? text.slice(1) : text;
  const lineEnd = lineEndOf(body);
  const doc = Text.of(body.split(lineEnd === "\r\n" ? "\r\n" : "\n"));
  return { doc, form: { mark, lineEnd } };
}

/** The text of the file that a document stands for: the inverse of `documentOf`. */
export function fileText(doc: Text, { mark, lineEnd }: TextForm): string {
  const text = doc.toString();
  return (mark ? byteOrderMark : "") + (lineEnd === "\r\n" ? text.replaceAll("\n", "\r\n") : text);
}

function lineEndOf(text: string): TextForm["lineEnd"] {
  if (!text.includes("\r")) return "\n";
  return /\r(?!\n)|(?<!\r)\n/.test(text) ? "as-is" : "\r\n";
}
