/** A character nobody sees and a shell obeys; line and column are 1-based within the text. */
export type HiddenCharacter = {
  /** Such as `U+200B`. */
  readonly code: string;
  readonly name: string;
  readonly line: number;
  readonly column: number;
};

const named: readonly (readonly [first: number, last: number, name: string])[] = [
  [0x0b, 0x0c, "hidden line break"],
  [0x0d, 0x0d, "hidden line break"],
  [0x85, 0x85, "hidden line break"],
  [0x2028, 0x2029, "hidden line break"],
  [0x00, 0x08, "control character"],
  [0x0e, 0x1f, "control character"],
  [0x7f, 0x9f, "control character"],
  [0xa0, 0xa0, "no-break space"],
  [0x2000, 0x200a, "space that is none for a shell"],
  [0x202f, 0x202f, "space that is none for a shell"],
  [0x205f, 0x205f, "space that is none for a shell"],
  [0x3000, 0x3000, "space that is none for a shell"],
  [0xad, 0xad, "soft hyphen"],
  [0x61c, 0x61c, "direction mark"],
  [0x200e, 0x200f, "direction mark"],
  [0x202a, 0x202e, "direction override"],
  [0x2066, 0x2069, "direction override"],
  [0x180e, 0x180e, "zero-width character"],
  [0x200b, 0x200d, "zero-width character"],
  [0x2060, 0x2064, "zero-width character"],
  [0xfe00, 0xfe0f, "zero-width character"],
  [0xfeff, 0xfeff, "zero-width character"],
  [0xfff9, 0xfffd, "replaced or annotating character"],
  [0xe0000, 0xe01ef, "tag character"],
];

/**
 * Characters in a command that do not show and change what it does: zero-width, direction controls ("Trojan
 * Source", CVE-2021-42574), control characters, blanks a shell does not split on, and line breaks that look
 * like none. A carriage return before a line feed is an ordinary line end.
 */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const hidden: HiddenCharacter[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const name = code === 0x0d && text[at + 1] === "\n" ? undefined : hiddenName(code);
    if (name) {
      const hex = code.toString(16).toUpperCase().padStart(4, "0");
      hidden.push({ code: `U+${hex}`, name, line, column: at - lineStart + 1 });
    }
    at += character.length;
    if (code === 0x0a) {
      line++;
      lineStart = at;
    }
  }
  return hidden;
}

function hiddenName(code: number): string | undefined {
  if (code === 0x09 || code === 0x0a || (code >= 0x20 && code < 0x7f)) return undefined;
  return named.find(([first, last]) => code >= first && code <= last)?.[2];
}
