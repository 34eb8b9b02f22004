import type {
  FootnoteDefinition,
  FootnoteReference,
  Html,
  ImageReference,
  InlineCode,
  LinkReference,
  PhrasingContent,
  Text,
} from "mdast";
import { escapeText } from "./escape.ts";
import { anchorSpan, type HtmlPieces, htmlAmong, opensCode } from "./html.ts";
import { type Piece, writeLine } from "./line.ts";
import { imagePieces, linkPieces } from "./links.ts";
import type { Scope } from "./scope.ts";

/** What stands in a line, as one line of wikitext. It may start with anything: `atLineStart` is the caller's. */
export function inline(nodes: readonly PhrasingContent[], scope: Scope): string {
  return writeLine(pieces(nodes, scope), scope.cell ? { cell: true } : {}).replace(/^ +| +$/g, "");
}

function pieces(nodes: readonly PhrasingContent[], scope: Scope): Piece[] {
  const tags = nodes.filter((node): node is Html => node.type === "html");
  const html = htmlAmong(tags, false, scope);
  let codeEnd = "";
  return nodes.flatMap((node) => {
    if (node.type === "html") codeEnd = codeAfter(node, codeEnd);
    const made = piecesOf(node, scope, html);
    return codeEnd === ""
      ? made
      : made.map((piece): Piece => (piece.kind === "text" ? { ...piece, code: true } : piece));
  });
}

/** The tag that ends code written in HTML, while one is open. */
function codeAfter(node: Html, end: string): string {
  const name = opensCode(node);
  if (end === "") return name === undefined ? "" : `</${name}>`;
  return node.value.toLowerCase() === end ? "" : end;
}

function piecesOf(node: PhrasingContent, scope: Scope, html: HtmlPieces): Piece[] {
  switch (node.type) {
    case "text":
      return textPieces(node, scope);
    case "emphasis":
      return [{ kind: "emphasis", strong: false, inner: pieces(node.children, scope) }];
    case "strong":
      return [{ kind: "emphasis", strong: true, inner: pieces(node.children, scope) }];
    case "delete":
      return wrapped("s", pieces(node.children, scope));
    case "inlineCode":
      return [markup(codeSpan(node, scope))];
    case "break":
      return [markup("<br />")];
    case "link":
      return linkPieces(node, node.url, scope, pieces);
    case "linkReference":
      return linkPieces(node, addressOf(node, scope), scope, pieces);
    case "image":
      return imagePieces(node, node.url, scope);
    case "imageReference":
      return imagePieces(node, addressOf(node, scope), scope);
    case "footnoteReference":
      return notePieces(node, scope);
    case "html":
      return html(node);
  }
}

function addressOf({ identifier }: LinkReference | ImageReference, scope: Scope): string {
  return scope.definitions.get(identifier)?.url ?? "";
}

function codeSpan({ value }: InlineCode, scope: Scope): string {
  const text = escapeText(value.replace(/\s*\n\s*/g, " "), {
    code: true,
    ...(scope.cell ? { cell: true } : {}),
    ...(scope.label ? { label: true } : {}),
  });
  return `<code>${text}</code>`;
}

/** Lines are joined: a line of wikitext is a block. Kept anchors become what they stand for, tasks links. */
function textPieces({ value }: Text, scope: Scope): Piece[] {
  const text = value.replace(/[ \t]*[\r\n]+[ \t]*/g, " ");
  return text.split(/(\{\{\s*anchor\s*\|[^{}]*\}\})/i).flatMap((part, index): Piece[] => {
    if (index % 2 === 0) return taskPieces(part, scope);
    const names = part.slice(part.indexOf("|") + 1, -2).split("|");
    return names.filter((name) => name.trim() !== "").map((name) => markup(anchorSpan(name)));
  });
}

function taskPieces(text: string, { links, label }: Scope): Piece[] {
  const { tasks } = links;
  if (tasks === undefined || label) return [{ kind: "text", text }];
  return text
    .split(/(?<![\p{L}\p{N}_/#.-])(T\d{2,7})(?![\p{L}\p{N}_])/u)
    .map(
      (part, index): Piece =>
        index % 2 === 0 ? { kind: "text", text: part } : markup(`[${tasks}${part} ${part}]`),
    );
}

/** The note is written where it is first referred to, as the wiki does it; a note in a note is its name. */
function notePieces(node: FootnoteReference, scope: Scope): Piece[] {
  const note = scope.notes.get(node.identifier);
  if (!note || scope.note || scope.label)
    return [{ kind: "text", text: `[${node.label ?? node.identifier}]` }];
  const known = [...scope.notes.keys()].indexOf(node.identifier) + 1;
  if (scope.written.has(node.identifier)) return [markup(`<ref name="note-${known}" />`)];
  scope.written.add(node.identifier);
  const { cell: _, ...outside } = scope;
  return [markup(`<ref name="note-${known}">${noteText(note, { ...outside, note: true })}</ref>`)];
}

/** In a note a blank line makes no paragraph. */
function noteText({ children }: FootnoteDefinition, scope: Scope): string {
  const [first, ...rest] = children;
  const others = rest.map((node) =>
    node.type === "paragraph"
      ? `<p>${inline(node.children, scope)}</p>`
      : `\n${scope.blocks([node], scope)}\n`,
  );
  if (first === undefined) return "";
  const start =
    first.type === "paragraph" ? inline(first.children, scope) : `\n${scope.blocks([first], scope)}\n`;
  return [start, ...others].join("");
}

function wrapped(tag: string, inner: readonly Piece[]): Piece[] {
  return [markup(`<${tag}>`), ...inner, markup(`</${tag}>`)];
}

function markup(wikitext: string): Piece {
  return { kind: "markup", wikitext };
}
