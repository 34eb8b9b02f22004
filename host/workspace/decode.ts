import { isUtf8 } from "node:buffer";

/** A file's bytes as text, with what is wrong with them; 1-based place. */
export type Decoded = {
  readonly text: string;
  readonly fault?: {
    readonly what: string;
    readonly remedy: string;
    readonly line: number;
    readonly column: number;
  };
};

const saveAsUtf8 = "Save the file as UTF-8.";

/**
 * Text of UTF-8 bytes. What is not UTF-8, or holds NUL, still becomes text (bad bytes as U+FFFD, UTF-16 by its
 * byte-order mark) but comes with a fault, so that the caller can choose to show it or leave it out.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Name(bytes);
  if (utf16) {
    const what = "The file is UTF-16, not UTF-8.";
    return {
      text: new TextDecoder(utf16).decode(bytes),
      fault: { what, remedy: saveAsUtf8, line: 1, column: 1 },
    };
  }
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (!isUtf8(bytes)) return { text, fault: firstBadByte(bytes) };
  const nul = text.indexOf("\0");
  if (nul === -1) return { text };
  const line = countLines(text.slice(0, nul));
  const column = nul - text.lastIndexOf("\n", nul);
  const what = "The file holds a NUL character: it may be binary, or cut off by a crash.";
  return { text, fault: { what, remedy: "Restore it from git, or take the character out.", line, column } };
}

function utf16Name(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

function countLines(text: string): number {
  return text.split("\n").length;
}

/** A newline byte is never part of a longer sequence, so lines can be judged one by one. */
function firstBadByte(bytes: Uint8Array) {
  let line = 1;
  let start = 0;
  for (;;) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) {
      const what = "The file is not valid UTF-8 from this place on.";
      return { what, remedy: saveAsUtf8, line, column: badColumn(part) };
    }
    if (newline === -1) return { what: "The file is not valid UTF-8.", remedy: saveAsUtf8, line, column: 1 };
    line++;
    start = end + 1;
  }
}

/** Longest valid start by bisection: a start is valid when it is UTF-8 once a cut-off last character is dropped. */
function badColumn(line: Uint8Array): number {
  const decode = (length: number) =>
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line.subarray(0, length), {
      stream: true,
    });
  let good = 0;
  let bad = line.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decode(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return decode(good).length + 1;
}
