/** Where a piece of text stands: what is markup differs from place to place. */
export type TextPlace = {
  /** In a cell of a wiki table, where a bar or two exclamation marks start the next cell. */
  readonly cell?: boolean;
  /** In the label of a link, where brackets end it and a bar parts it. */
  readonly label?: boolean;
  /** In code, where every character counts, blanks too. */
  readonly code?: boolean;
  /** An apostrophe of markup touches the first or last character, or may. */
  readonly quoteBefore?: boolean;
  readonly quoteAfter?: boolean;
  /** A link or other markup follows, so a bracket at the end would join it. */
  readonly markupAfter?: boolean;
};

/** Schemes without slashes that MediaWiki makes links of wherever they stand (mediawiki.org/wiki/Manual:$wgUrlProtocols). */
const bareSchemes = "bitcoin|geo|magnet|mailto|matrix|news|sips?|sms|tel|urn|xmpp";

/** What is markup anywhere in a line, in code too: for MediaWiki `<code>` is only a way to look. */
const everywhere = [
  "[&<\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\uFFFE\\uFFFF]",
  "\\[(?=[[/])|(?<=\\[)\\[",
  "\\{(?=[{|])|(?<=[{-])\\{",
  "'(?=')|(?<=')'",
  "~{3,}",
  "_{2,}(?=[^\\s_])",
  "(?<=[A-Za-z0-9+.-]):(?=//)",
  `(?<=(?:^|[^A-Za-z0-9_])(?:${bareSchemes})):(?=[^\\s])`,
  "(?<=RFC|PMID|ISBN)[\\t\\p{Zs}](?=[\\t\\p{Zs}]*\\d)",
];

/** In place of these blanks the wiki puts one that does not break, and the command fails in the shell. */
const stiffBlank = " (?=[?:;!%»›](?![\\p{L}\\p{N}_]))|(?<=[«‹]) ";

/** Whether MediaWiki would change a blank of this code where nothing can be escaped, as in `<syntaxhighlight>`. */
export function hasStiffBlank(code: string): boolean {
  return new RegExp(stiffBlank, "u").test(code);
}

/**
 * Text as wikitext that shows exactly these characters, whatever they are: nothing in it is a template, link,
 * signature, switch or tag. Escapes are character entities, which hold in every place and in both parsers.
 * The start of a line needs `atLineStart` besides.
 */
export function escapeText(text: string, place: TextPlace = {}): string {
  const between = text.replace(patternFor(place), escapeMatch);
  const opened = place.quoteBefore ? between.replace(/^'/, "&#39;") : between;
  return place.quoteAfter ? opened.replace(/'$/, "&#39;") : opened;
}

/** The content of `<pre>`, which knows entities and its own end only. */
export function escapePre(code: string): string {
  return code.replace(preformatted, escapeMatch);
}

/**
 * A finished line as it may stand at the start of one: its first character makes no list, heading, rule or
 * preformatted block.
 */
export function atLineStart(line: string): string {
  return line.replace(/^(?:[*#:;=|!\s]|-{4})/, (start) => entity(start.charAt(0)) + start.slice(1));
}

/** A character as a numeric entity. */
export function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const notInText = /^[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]$/;
const preformatted = new RegExp(`${everywhere[0]}|${stiffBlank}`, "gu");
const patterns = new Map<string, RegExp>();

function patternFor({ cell, label, code, markupAfter }: TextPlace): RegExp {
  const parts = [
    ...everywhere,
    ...(cell ? ["\\||!(?=!)|(?<=!)!"] : []),
    ...(label ? ["[[\\]|]"] : []),
    ...(code ? [stiffBlank] : []),
    ...(markupAfter ? ["\\[$|_{2,}$"] : []),
  ];
  const source = parts.join("|");
  const known = patterns.get(source);
  if (known) return known;
  const made = new RegExp(source, "gu");
  patterns.set(source, made);
  return made;
}

function escapeMatch(match: string): string {
  if (match === "&") return "&amp;";
  if (match === "<") return "&lt;";
  if (match === " ") return "&#32;";
  // MediaWiki takes no control characters and knows other blanks as blanks, in entities too.
  if (notInText.test(match)) return "\uFFFD";
  if (/^\s$/.test(match)) return `<nowiki/>${match}`;
  return [...match].map(entity).join("");
}
