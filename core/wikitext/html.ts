import type { Html } from "mdast";
import { entity, escapePre } from "./escape.ts";
import { attributeOf, type HtmlToken, htmlTokens, pairedTags } from "./html-tokens.ts";
import type { Piece } from "./line.ts";
import type { Scope } from "./scope.ts";

const inLine = new Set(
  "abbr b bdi bdo big cite code del dfn em i ins kbd mark s samp small span strong sub sup tt u var".split(
    " ",
  ),
);
const asBlock = new Set(
  "blockquote center dd div dl dt h1 h2 h3 h4 h5 h6 li ol p table td th tr ul".split(" "),
);
/** Known to Markdown's readers as markup and to the wiki not at all: only their content is shown. */
const contentOnly = new Set("tbody thead tfoot pre".split(" "));
const codeLike = new Set("code kbd samp tt var".split(" "));

/** What the raw HTML among the children of one node becomes. */
export type HtmlPieces = (node: Html) => Piece[];

/**
 * Raw HTML beside each other: elements the wiki knows pass when they are whole, without attributes that act;
 * comments go; everything else is shown as the text it is.
 *
 * @param block whether the nodes stand as blocks, so that block elements may pass too
 */
export function htmlAmong(nodes: readonly Html[], block: boolean, scope: Scope): HtmlPieces {
  const tokens = new Map(nodes.map((node) => [node, htmlTokens(node.value)]));
  const paired = pairedTags([...tokens.values()].flat());
  const summaries = summariesOf([...tokens.values()].flat(), paired);
  const state: HtmlState = { block, paired, summaries, scope };
  return (node) => {
    const whole = block ? preformatted(node.value) : undefined;
    if (whole) return [whole];
    return (tokens.get(node) ?? []).flatMap((token) => tokenPieces(token, node, state));
  };
}

type HtmlState = {
  readonly block: boolean;
  readonly paired: ReadonlySet<HtmlToken>;
  readonly summaries: ReadonlySet<HtmlToken>;
  readonly scope: Scope;
};

function tokenPieces(token: HtmlToken, node: Html, state: HtmlState): Piece[] {
  switch (token.kind) {
    case "comment":
      return [];
    case "text":
      return textPieces(token.text);
    case "open":
      return openPieces(token, node, state);
    case "close":
      return closePieces(token, state);
  }
}

function openPieces(token: Extract<HtmlToken, { kind: "open" }>, node: Html, state: HtmlState): Piece[] {
  const { name, attributes } = token;
  if (name === "br") return [markup("<br />")];
  if (name === "wbr") return [markup("<wbr />")];
  if (name === "hr") return state.block ? [markup("<hr />")] : [];
  if (name === "img") return imageOf(attributes);
  if (name === "a") return anchorOf(token, node, state.scope);
  if (name === "details" && state.block && state.paired.has(token)) return detailsStart(token, state);
  if (name === "summary" && state.summaries.has(token)) return [];
  if (contentOnly.has(name)) return [];
  const known = inLine.has(name) || asBlock.has(name);
  if (known) return passes(name, token, state) ? [markup(`<${name}${kept(name, attributes)}>`)] : [];
  state.scope.warn(
    node,
    `The wiki does not know ${token.source.replace(/\s+/g, " ").slice(0, 60)} and shows it as text.`,
    "Put what is meant as text, such as a name to fill in, in backticks.",
  );
  return [{ kind: "text", text: oneLine(token.source) }];
}

function closePieces(token: Extract<HtmlToken, { kind: "close" }>, state: HtmlState): Piece[] {
  const { name } = token;
  if (name === "details" && state.block && state.paired.has(token)) return [markup("</div></div>")];
  if (name === "summary" && state.summaries.has(token)) return [markup(contentStart)];
  if (contentOnly.has(name) || ["a", "br", "hr", "img", "wbr"].includes(name)) return [];
  if (!inLine.has(name) && !asBlock.has(name)) return [{ kind: "text", text: oneLine(token.source) }];
  return passes(name, token, state) ? [markup(`</${name}>`)] : [];
}

function passes(name: string, token: HtmlToken, { block, paired, scope }: HtmlState): boolean {
  return paired.has(token) && !scope.label && (inLine.has(name) || block);
}

const contentStart = '<div class="mw-collapsible-content">';

/** A `<details>` without a summary gets the word its readers would see. */
function detailsStart(token: HtmlToken, state: HtmlState): Piece[] {
  const start = markup('<div class="mw-collapsible mw-collapsed">');
  if (state.summaries.has(token)) return [start];
  return [start, { kind: "text", text: "Details" }, markup(contentStart)];
}

/** Each `<details>` whose first thing is a whole `<summary>`, and the two tags of that. */
function summariesOf(tokens: readonly HtmlToken[], paired: ReadonlySet<HtmlToken>): ReadonlySet<HtmlToken> {
  const found = new Set<HtmlToken>();
  const solid = tokens.filter((token) => token.kind !== "text" || token.text.trim() !== "");
  for (const [index, token] of solid.entries()) {
    const next = solid[index + 1];
    if (token.kind !== "open" || token.name !== "details" || next?.kind !== "open") continue;
    const end = solid
      .slice(index)
      .find(({ kind, ...rest }) => kind === "close" && "name" in rest && rest.name === "summary");
    if (next.name === "summary" && paired.has(token) && paired.has(next) && end && paired.has(end)) {
      found.add(token).add(next).add(end);
    }
  }
  return found;
}

/** An `<a>` with a name is a place to link to; as a link it is left out, its text stays. */
function anchorOf({ attributes }: Extract<HtmlToken, { kind: "open" }>, node: Html, scope: Scope): Piece[] {
  if (attributeOf(attributes, "href") !== undefined) {
    scope.warn(node, "The link of an <a> is left out; its text is kept.", "Write it as a Markdown link.");
  }
  const name = attributeOf(attributes, "id") ?? attributeOf(attributes, "name");
  return name ? [markup(anchorSpan(name))] : [];
}

/** An image is left out as it is everywhere on the wiki; the words for it stay. */
function imageOf(attributes: string): Piece[] {
  const alt = attributeOf(attributes, "alt") ?? "";
  return alt === "" ? [] : [{ kind: "text", text: oneLine(alt) }];
}

/** The few attributes that only say where or how much. */
function kept(name: string, attributes: string): string {
  const id = attributeOf(attributes, "id");
  const start = name === "ol" ? attributeOf(attributes, "start") : undefined;
  const spans = name === "td" || name === "th" ? ["colspan", "rowspan"] : [];
  const numbers = spans.map((span) => [span, attributeOf(attributes, span)] as const);
  return [
    id ? ` id="${idOf(id)}"` : "",
    ...[["start", start] as const, ...numbers].map(([key, value]) =>
      value && /^\d{1,6}$/.test(value) ? ` ${key}="${value}"` : "",
    ),
  ].join("");
}

/** An empty element that can be linked to by name. */
export function anchorSpan(name: string): string {
  return `<span id="${idOf(name)}"></span>`;
}

function idOf(name: string): string {
  return name
    .trim()
    .replace(/\s+/g, "_")
    .replace(/[^\p{L}\p{N}_.:()-]|_(?=_)/gu, entity);
}

/** Text of HTML: entities stay what they are, everything else is escaped later as any text. */
function textPieces(text: string): Piece[] {
  return oneLine(text)
    .split(/(&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)/)
    .map((part, index): Piece => (index % 2 === 1 ? markup(part) : { kind: "text", text: part }))
    .filter((piece) => piece.kind !== "text" || piece.text !== "");
}

/** A block that is one `<pre>`: its text, tags in it taken off, line by line. */
function preformatted(html: string): Piece | undefined {
  const inside = /^\s*<pre(?:\s[^<>]*)?>\n?([\s\S]*?)<\/pre>\s*$/i.exec(html)?.[1];
  if (inside === undefined) return undefined;
  const text = htmlTokens(inside)
    .map((token) => (token.kind === "text" ? token.text : ""))
    .join("")
    .replace(/\n+$/, "");
  return markup(`<pre>\n${escapePre(text).replace(/&amp;(?=#?\w+;)/g, "&")}\n</pre>`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function markup(wikitext: string): Piece {
  return { kind: "markup", wikitext };
}

/** Name of the element when this tag starts one whose text is code. */
export function opensCode(node: Html): string | undefined {
  const [token] = htmlTokens(node.value);
  return token?.kind === "open" && codeLike.has(token.name) ? token.name : undefined;
}
