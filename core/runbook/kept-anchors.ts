/** A name kept in a text with `{{anchor|old name}}`, or an `id` in inert HTML: one place that links may lead to. */
export type KeptAnchor = {
  readonly names: readonly string[];
  /** Offsets in the text; the template is no text to read, a tag is. */
  readonly start: number;
  readonly end: number;
  readonly isTemplate: boolean;
};

const anchorTemplate = /\{\{\s*anchor\s*\|([^{}]*)\}\}/gi;

/** The anchors kept in a stretch of text, in order. */
export function keptAnchors(text: string): KeptAnchor[] {
  const found: KeptAnchor[] = [];
  if (text.includes("{{")) {
    for (const { 0: whole, 1: names = "", index } of text.matchAll(anchorTemplate)) {
      found.push({ names: names.split("|"), start: index, end: index + whole.length, isTemplate: true });
    }
  }
  if (!text.includes("<")) return found;
  for (const { 0: whole, 1: name = "", index } of text.matchAll(
    /<[a-z][^<>]*\s(?:id|name)=["']([^"']+)["']/gi,
  )) {
    const end = index + whole.length;
    found.push({ names: [name], start: index, end, isTemplate: false });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A text without its anchor templates, as it is read. */
export function withoutAnchors(text: string): string {
  return text.includes("{{") ? text.replace(anchorTemplate, "") : text;
}
