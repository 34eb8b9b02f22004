/** Bytes of a title in the database (https://www.mediawiki.org/wiki/Manual:Page_title). */
const mostBytes = 255;

/**
 * Why no wiki can have a page of this title, in words; undefined when one may. What a wiki forbids of its own accord
 * is not known here.
 */
export function titleFault(title: string): string | undefined {
  const name = title.replaceAll("_", " ").trim();
  if (name === "" || name.replace(/^:/, "") === "") return "it is empty";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = /[[\]<>|{}#\u0000-\u001f\u007f\ufffd]/.exec(name);
  if (odd)
    return `it holds “${/\s|\p{C}/u.test(odd[0]) ? "a control character" : odd[0]}”, which no title can`;
  if (!name.isWellFormed()) return "it holds half a character";
  if (/%[0-9a-f]{2}/i.test(name)) return "it holds a per cent sign with two digits, as in a web address";
  if (/&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i.test(name)) return "it holds a character written as in HTML";
  if (name.includes("~~~")) return "it holds ~~~, which is a signature";
  if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(name)) return "a part of it is . or ..";
  if (name.startsWith(":")) return "it starts with a colon";
  if (bytesOf(name) > mostBytes) return `it is longer than ${mostBytes} bytes`;
  return undefined;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
