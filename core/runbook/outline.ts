import type { Root } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { withoutAnchors } from "./kept-anchors.ts";
import { lineOf, walk } from "./walk.ts";

/** A heading: level 1 to 6, its plain text, its anchor, and the 1-based line it stands on. */
export type Heading = {
  readonly level: number;
  readonly text: string;
  readonly slug: string;
  readonly line: number;
};

/**
 * The headings of a runbook in order.
 *
 * @param firstLine line of the file on which the body starts (`Runbook.bodyLine`); 1 counts from the body
 */
export function outline(tree: Root, firstLine = 1): Heading[] {
  const slugs = slugger();
  const headings: Heading[] = [];
  for (const node of walk(tree)) {
    if (node.type !== "heading") continue;
    const text = withoutAnchors(plainText(node)).trim();
    headings.push({ level: node.depth, text, slug: slugs(text), line: lineOf(node, firstLine) });
  }
  return headings;
}

/**
 * Anchor of a heading as GitHub makes it: lower case, punctuation out, each blank a hyphen. One blank is one
 * hyphen, so "a - b" gives "a---b". Rules: github.com/Flet/github-slugger.
 */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

/** Gives each text its anchor; one that is taken gets -1, -2 and so on. */
function slugger(): (text: string) => string {
  const taken = new Map<string, number>();
  return (text) => {
    const base = slugOf(text);
    let slug = base;
    let count = taken.get(base) ?? 0;
    while (taken.has(slug)) slug = `${base}-${++count}`;
    taken.set(base, count);
    if (slug !== base) taken.set(slug, 0);
    return slug;
  };
}
