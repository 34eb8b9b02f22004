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
  const keepsMark = old.subarray(0, 3).equals(Buffer.from(byteOrderMark)) && !text.startsWith(byteOrderMark);
  return Buffer.from(keepsMark ? byteOrderMark + lines : lines);
}

function isCrLfThroughout(bytes: Buffer): boolean {
  let seen = false;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at - 1] !== 13) return false;
    seen = true;
  }
  return seen;
}
