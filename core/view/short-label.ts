/** Characters of a name that fit a card. */
const longest = 22;

/**
 * A name cut in the middle, so that a path's file and a host's number stay readable: at most 22 characters,
 * the mark of omission included; the tail gets one more than the head.
 */
export function shortLabel(name: string): string {
  const characters = [...name];
  if (characters.length <= longest) return name;
  const head = Math.floor((longest - 1) / 2);
  const tail = longest - 1 - head;
  return `${characters.slice(0, head).join("")}…${characters.slice(-tail).join("")}`;
}
