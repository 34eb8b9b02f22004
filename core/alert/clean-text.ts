/** Pasted text beyond this many characters is not looked at: an alert stands at the top of what is pasted. */
export const examinedCharacters = 100_000;

const escapeCode = 0x1b;
const ircColour = 0x03;

/**
 * A paste as one reads it: ANSI sequences, IRC colours, control characters, and characters that only steer
 * writing direction or take no room are dropped; tabs and odd blanks become blanks, line ends `\n`. Linear in
 * the part that is examined; `cut` says whether there was more.
 */
export function cleanText(text: string): { readonly text: string; readonly cut: boolean } {
  const end = Math.min(text.length, examinedCharacters);
  const pieces: string[] = [];
  let copied = 0;
  let at = 0;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isPlain(code)) {
      at++;
      continue;
    }
    pieces.push(text.slice(copied, at), replacement(text, at));
    at = endOfSpecial(text, at, end);
    copied = at;
  }
  pieces.push(text.slice(copied, end));
  return { text: pieces.join(""), cut: text.length > end };
}

function isPlain(code: number): boolean {
  if (code < 0x7f) return code >= 0x20 || code === 0x0a;
  if (code <= 0xa0 || code === 0xad) return false;
  if (code < 0x2000) return code !== 0x61c && code !== 0x180e;
  if (code <= 0x206f) return code > 0x200f && (code < 0x2028 || code > 0x202f) && code < 0x205f;
  return code !== 0x3000 && code !== 0xfeff && !(code >= 0xfff9 && code <= 0xfffb);
}

/** A blank for what takes room, a line end for what ends lines, nothing for the rest. */
function replacement(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? "" : "\n";
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return "\n";
  const blank =
    (code >= 0x09 && code <= 0x0c) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000;
  return blank ? " " : "";
}

/** End of a control sequence that starts at `at`; of any other special character, the next position. */
function endOfSpecial(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let next = at + 1;
  if (code === ircColour) {
    const colour = /^\d{1,2}(,\d{1,2})?/.exec(text.slice(next, next + 5));
    return next + (colour?.[0].length ?? 0);
  }
  if (code !== escapeCode) return next;
  const kind = text[next];
  if (kind === "[") {
    next++;
    while (next < end && text.charCodeAt(next) >= 0x20 && text.charCodeAt(next) < 0x40) next++;
    return Math.min(end, next + 1);
  }
  return kind === "]" ? endOfTitle(text, next + 1, end) : Math.min(end, next + 1);
}

/** Terminals set their title with `ESC ] … BEL`; one that never ends must not swallow the alert. */
function endOfTitle(text: string, from: number, end: number): number {
  const last = Math.min(end, from + 300);
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x07) return at + 1;
    if (code === escapeCode) return text[at + 1] === "\\" ? at + 2 : at;
    if (code === 0x0a) return from;
  }
  return from;
}
