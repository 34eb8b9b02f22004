import type { Root } from "mdast";
import { outline } from "./outline.ts";
import { walk } from "./walk.ts";

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
  for (const node of walk(tree)) {
    if (node.type !== "text") continue;
    for (const kept of node.value.matchAll(/\{\{\s*anchor\s*\|([^{}]*)\}\}/gi)) {
      for (const name of (kept[1] ?? "").split("|")) anchors.add(anchorKey(name));
    }
    for (const tag of node.value.matchAll(/<[a-z]+[^<>]*\s(?:id|name)=["']([^"']+)["']/gi)) {
      anchors.add(anchorKey(tag[1] ?? ""));
    }
  }
  return anchors;
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
