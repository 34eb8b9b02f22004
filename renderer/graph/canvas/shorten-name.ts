const ellipsis = "…";

/**
 * A name in at most `most` characters, shortened in the middle: hosts differ in their tail, so the tail keeps
 * three fifths.
 */
export function shortenName(name: string, most: number): string {
  const characters = [...name];
  if (characters.length <= most) return name;
  const tail = Math.ceil((most - 1) * 0.6);
  return characters.slice(0, most - 1 - tail).join("") + ellipsis + characters.slice(-tail).join("");
}

/**
 * A name on one line or two of at most `most` characters each: broken after the last separator that lets both
 * fit, or else after one in the last third of the first line; the second line is shortened in the middle when
 * even two do not do.
 */
export function nameOnTwoLines(name: string, most: number): string {
  const characters = [...name];
  if (characters.length <= most) return name;
  const at = breakAfter(characters, most);
  const rest = characters.slice(at).join("").trimStart();
  return `${characters.slice(0, at).join("").trimEnd()}\n${shortenName(rest, most)}`;
}

function breakAfter(characters: readonly string[], most: number): number {
  const earliest = Math.min(characters.length - most, Math.ceil((most * 2) / 3));
  for (let at = most; at >= Math.max(1, earliest); at--) {
    if (/[-._/: ]/.test(characters[at - 1] ?? "")) return at;
  }
  return most;
}
