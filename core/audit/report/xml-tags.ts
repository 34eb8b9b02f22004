/**
 * For tests: the tags of an XML text in order, from a reader that takes nothing but well-formed elements,
 * attributes in double quotes and text.
 *
 * @throws Error where the text is anything else
 */
export function xmlTags(xml: string): string[] {
  const tags: string[] = [];
  const open: string[] = [];
  const text = String.raw`(?:[^<>&"'\p{Cc}\p{Cs}\uFFFE\uFFFF]|&#\d+;)*`;
  const token = new RegExp(
    `<\\?xml[^<>]*\\?>|<(/?)([a-z-]+)((?: [a-z]+="${text}")*)(/?)>|(?:${text}|\\n)+`,
    "uy",
  );
  for (let match = token.exec(xml); match && match[0] !== ""; match = token.exec(xml)) {
    const [all, closing, name, , empty] = match;
    if (all.startsWith("<")) tags.push(all);
    if (name === undefined) continue;
    if (closing && open.pop() !== name) throw new Error(`${all} closes another element`);
    if (!closing && !empty) open.push(name);
    if (open.length === 0) return tags;
  }
  throw new Error(`not well-formed after ${tags.at(-1)}`);
}
