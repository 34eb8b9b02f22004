/**
 * Letters of other scripts that most typefaces draw like Latin ones, in pairs of letter and look-alike: a part of
 * Unicode's confusables.txt (UTS #39), those that a host name or path could be spelled with.
 */
const pairs: readonly (readonly [script: string, latin: string, letters: string])[] = [
  ["Cyrillic", "aceopsxyijhdqwl", "асеорѕхуіјһԁԛԝӏ"],
  ["Cyrillic", "ABCEHIJKMOPSTX", "АВСЕНІЈКМОРЅТХ"],
  ["Greek", "aiknopuvy", "αικηορυνγ"],
  ["Greek", "ABEZHIKMNOPTYX", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"],
  ["Armenian", "ouhng", "օսհոց"],
  ["Latin without dot", "i", "ı"],
  ["Latin script form", "g", "ɡ"],
];

type LookAlike = { readonly latin: string; readonly script: string };

const lookAlikes: ReadonlyMap<string, LookAlike> = new Map(
  pairs.flatMap(([script, latin, letters]) =>
    [...letters].map((letter, at) => [letter, { latin: latin[at] ?? letter, script }] as const),
  ),
);

const fullWidthFirst = 0xff01;
const fullWidthLast = 0xff5e;
const fullWidthShift = 0xfee0;

/** What a character looks like and where it is from; nothing for one that looks like no other ASCII character. */
export function lookAlikeOf(character: string): LookAlike | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code >= fullWidthFirst && code <= fullWidthLast)
    return { latin: String.fromCodePoint(code - fullWidthShift), script: "full-width form" };
  return lookAlikes.get(character);
}

/** The text as it looks: look-alikes replaced by the ASCII characters they are taken for. */
export function asItLooks(text: string): string {
  return Array.from(text, (character) => lookAlikeOf(character)?.latin ?? character).join("");
}

/**
 * Look-alikes in words that read as Latin, each once: a word that also has letters which look like no Latin one
 * is honest text of its own script.
 */
export function disguisedLetters(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}\uff01-\uff5e]+/gu)) {
    const characters = [...word];
    const foreign = characters.filter((character) => (character.codePointAt(0) ?? 0) > 0x7f);
    if (foreign.every((character) => lookAlikeOf(character) !== undefined))
      for (const character of foreign) found.add(character);
  }
  return [...found];
}
