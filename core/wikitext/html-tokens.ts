/** A part of raw HTML. */
export type HtmlToken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "comment" }
  | { readonly kind: "open"; readonly name: string; readonly attributes: string; readonly source: string }
  | { readonly kind: "close"; readonly name: string; readonly source: string };

const pattern =
  /<!--(?:>|->|[\s\S]*?(?:-->|$))|<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>/g;

/** One tag, as Markdown's parser has found it in a line: its attributes may hold anything. */
const wholeTag = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)([^<>][\s\S]*)?>$/;

/** Raw HTML as tags, comments and the text between them; what is no tag is text. */
export function htmlTokens(html: string): HtmlToken[] {
  const whole = wholeTag.exec(html);
  if (whole && tagIsWhole(html)) return [tokenOf(whole)];
  const tokens: HtmlToken[] = [];
  let end = 0;
  for (const match of html.matchAll(pattern)) {
    if (match.index > end) tokens.push({ kind: "text", text: html.slice(end, match.index) });
    end = match.index + match[0].length;
    tokens.push(tokenOf(match));
  }
  if (end < html.length) tokens.push({ kind: "text", text: html.slice(end) });
  return tokens;
}

/** Whether the first `>` outside quotes is the last character. */
function tagIsWhole(html: string): boolean {
  const end = html.replace(/"[^"]*"|'[^']*'/g, (quoted) => "x".repeat(quoted.length)).indexOf(">");
  return end === html.length - 1;
}

function tokenOf([source, slash, tag, attributes = ""]: RegExpMatchArray): HtmlToken {
  const name = tag?.toLowerCase();
  if (name === undefined) return { kind: "comment" };
  return slash ? { kind: "close", name, source } : { kind: "open", name, attributes, source };
}

/** Value of an attribute, its quotes off; undefined when it is missing. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, key, double, single, bare] of attributes.matchAll(
    /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g,
  )) {
    if (key?.toLowerCase() === name) return double ?? single ?? bare ?? "";
  }
  return undefined;
}

/**
 * The tags that close each other properly, as the wiki wants all of them: an open one and the next close of its
 * name with nothing but whole pairs between. The others would reach over what follows.
 */
export function pairedTags(tokens: readonly HtmlToken[]): ReadonlySet<HtmlToken> {
  const paired = new Set<HtmlToken>();
  const open: Extract<HtmlToken, { kind: "open" }>[] = [];
  for (const token of tokens) {
    if (token.kind === "open") open.push(token);
    if (token.kind !== "close") continue;
    const at = open.findLastIndex(({ name }) => name === token.name);
    const start = open[at];
    if (start === undefined) continue;
    paired.add(start).add(token);
    open.length = at;
  }
  return paired;
}
