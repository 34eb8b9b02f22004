import type { Root } from "mdast";
import { keptAnchors } from "./kept-anchors.ts";
import { outline } from "./outline.ts";
import { lineOf, walk } from "./walk.ts";

/**
 * Every `#anchor` that leads somewhere in a runbook, in the form `anchorKey` gives: its headings, and the
 * names kept with `{{anchor|old name}}` or an `id` in inert HTML when a heading was renamed.
 */
export function anchorsOf(tree: Root): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const { slug, text } of outline(tree)) {
    anchors.add(anchorKey(slug));
    anchors.add(anchorKey(text));
  }
  for (const { key } of keptAnchorsIn(tree)) anchors.add(key);
  return anchors;
}

/** Every kept name of a tree with the 1-based line of the text it stands in. */
export function keptAnchorsIn(tree: Root): { readonly key: string; readonly line: number }[] {
  const found: { key: string; line: number }[] = [];
  for (const node of walk(tree)) {
    if (node.type !== "text") continue;
    for (const { names } of keptAnchors(node.value)) {
      for (const key of names.map(anchorKey)) if (key !== "") found.push({ key, line: lineOf(node) });
    }
  }
  return found;
}

/**
 * One form for the anchors of GitHub ("nodes-ready") and of MediaWiki ("Nodes_ready", "Nodes_.28ready.29"),
 * so that a link written for one finds the heading of the other: letters and digits, lower case.
 */
export function anchorKey(anchor: string): string {
  return percentDecoded(anchor)
    .replace(/\.([0-9A-F]{2})/g, (whole, hex: string) => asciiOf(hex) ?? whole)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** MediaWiki's old escapes stand for ASCII punctuation only; ".10" in a version number is none. */
function asciiOf(hex: string): string | undefined {
  const character = String.fromCharCode(Number.parseInt(hex, 16));
  return /[!-/:-@[-`{-~]/.test(character) ? character : undefined;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
