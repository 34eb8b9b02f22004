const byteOrderMark = "\ufeff";

/**
 * Bytes to write for `text` where `before` is on the disk: the text as given, but a file that ends all its lines
 * with CRLF and starts with a byte-order mark goes on doing so when the text, as a page may give it, has neither.
 */
export function bytesToWrite(text: string, before: Uint8Array | undefined): Buffer {
  if (!before) return Buffer.from(text);
  const old = Buffer.from(before.buffer, before.byteOffset, before.byteLength);
  const keepsCrLf = !text.includes("\r") && isCrLfThroughout(old);
  const lines = keepsCrLf ? text.replaceAll("\n", "\r\n") : text;
  const keepsMark = marksAtStart(old.toString("utf8", 0, 6)) > marksAtStart(text);
  return Buffer.from(keepsMark ? byteOrderMark + lines : lines);
}

/** A second mark is a character of the text: who reads takes one off. */
function marksAtStart(text: string): number {
  if (!text.startsWith(byteOrderMark)) return 0;
  return text.startsWith(byteOrderMark, 1) ? 2 : 1;
}

function isCrLfThroughout(bytes: Buffer): boolean {
  let seen = false;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at - 1] !== 13) return false;
    seen = true;
  }
  return seen;
}
