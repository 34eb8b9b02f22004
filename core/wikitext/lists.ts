import type { Blockquote, List, ListItem, RootContent } from "mdast";
import { codeInLine, fitsInLine } from "./code.ts";
import { atLineStart } from "./escape.ts";
import { inline } from "./inline.ts";
import { alertOf } from "./notices.ts";
import type { Scope } from "./scope.ts";

/**
 * A list in the wiki's own signs wherever every item fits on a line; a start number, a table, a heading, or text
 * below an inner list can be said in HTML only.
 */
export function list(node: List, scope: Scope): string {
  return isNative(node) ? nativeList(node, "", scope).join("\n") : htmlList(node, scope);
}

function isNative(node: List): boolean {
  return (!node.ordered || (node.start ?? 1) === 1) && node.children.every(isNativeItem);
}

function isNativeItem(item: ListItem): boolean {
  const [first, ...others] = shown(item);
  const rest = first === undefined || first.type === "paragraph" ? others : [first, ...others];
  return rest.every((node, index) => {
    if (node.type === "list") return index === rest.length - 1 && isNative(node);
    if (node.type === "code") return fitsInLine(node);
    return node.type === "paragraph" || isOneParagraph(node);
  });
}

function isOneParagraph(node: RootContent): node is Blockquote {
  return (
    node.type === "blockquote" &&
    alertOf(node) === undefined &&
    node.children.length === 1 &&
    node.children[0]?.type === "paragraph"
  );
}

function nativeList(node: List, outer: string, scope: Scope): string[] {
  const prefix = outer + (node.ordered ? "#" : "*");
  return node.children.flatMap((item) => {
    const inner = shown(item).at(-1);
    const line = `${prefix} ${nativeItem(item, scope)}`;
    return inner?.type === "list" ? [line, ...nativeList(inner, prefix, scope)] : [line];
  });
}

function nativeItem(item: ListItem, scope: Scope): string {
  const [first, ...others] = shown(item).filter(({ type }) => type !== "list");
  const text = first?.type === "paragraph" ? atLineStart(inline(first.children, scope)) : "";
  const rest = text === "" && first?.type !== "paragraph" ? [first, ...others] : others;
  return box(item) + rest.reduce((line, node) => joined(line, node, scope), text);
}

function joined(line: string, node: RootContent | undefined, scope: Scope): string {
  if (node?.type === "code") return `${line}${line === "" ? "" : " "}${codeInLine(node)}`;
  if (node?.type === "paragraph") return `${line}<p>${inline(node.children, scope)}</p>`;
  if (node?.type !== "blockquote") return line;
  const [paragraph] = node.children;
  const text = paragraph?.type === "paragraph" ? inline(paragraph.children, scope) : "";
  return `${line}<blockquote>${text}</blockquote>`;
}

function htmlList(node: List, scope: Scope): string {
  const tag = node.ordered ? "ol" : "ul";
  const start = node.ordered && (node.start ?? 1) !== 1 ? ` start="${node.start}"` : "";
  const items = node.children.map((item) => `<li>${htmlItem(item, scope)}</li>`);
  return [`<${tag}${start}>`, ...items, `</${tag}>`].join("\n");
}

/** In an item of HTML a blank line makes no paragraph, and what is a block of lines needs lines of its own. */
function htmlItem(item: ListItem, scope: Scope): string {
  const [first, ...others] = shown(item);
  const text =
    first?.type === "paragraph" ? box(item) + atLineStart(inline(first.children, scope)) : box(item);
  const rest = first === undefined || first.type === "paragraph" ? others : [first, ...others];
  const parts = rest.map((node) =>
    node.type === "paragraph" ? `<p>${inline(node.children, scope)}</p>` : scope.blocks([node], scope),
  );
  return parts.length === 0 ? text : `${[text, ...parts].join("\n")}\n`;
}

function box({ checked }: ListItem): string {
  if (typeof checked !== "boolean") return "";
  return checked ? "☑ " : "☐ ";
}

/** What of an item is to be seen. */
function shown({ children }: ListItem): RootContent[] {
  return children.filter(
    (node) =>
      node.type !== "definition" &&
      node.type !== "footnoteDefinition" &&
      !(node.type === "html" && /^\s*<!--[\s\S]*-->\s*$/.test(node.value)),
  );
}
