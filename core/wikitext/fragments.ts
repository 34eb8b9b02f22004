import type { Root } from "mdast";
import { anchorKey } from "../runbook/anchors.ts";
import { outline } from "../runbook/outline.ts";

/** The place on the wiki's page for an anchor of the Markdown; undefined for an anchor that leads nowhere. */
export type Fragments = (anchor: string) => string | undefined;

/**
 * GitHub counts headings of one name `x`, `x-1`, `x-2`; MediaWiki `X`, `X_2`, `X_3`, upper and lower case being
 * one name. Both forms of anchor find the heading.
 */
export function fragmentsOf(tree: Root): Fragments {
  const bySlug = new Map<string, string>();
  const byKey = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { slug, text } of outline(tree)) {
    const name = text.replace(/\s+/g, " ");
    const count = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), count);
    const fragment = count === 1 ? name : `${name}_${count}`;
    if (!bySlug.has(slug)) bySlug.set(slug, fragment);
    if (!byKey.has(anchorKey(text))) byKey.set(anchorKey(text), fragment);
  }
  return (anchor) => bySlug.get(anchor) ?? byKey.get(anchorKey(anchor));
}

/** What a fragment may hold in a page link as it is. */
const plain = /^[\p{L}\p{N} _.,:;()/!*@+$?-]*$/u;

/**
 * A fragment as a page link can hold it. One with brackets, braces or quotes takes MediaWiki's older spelling,
 * whose ids every page still has: dots before the bytes in hexadecimal.
 */
export function encodeFragment(fragment: string): string {
  if (plain.test(fragment) && !fragment.includes("__") && !fragment.includes("//")) return fragment;
  return encodeURIComponent(fragment.replaceAll(" ", "_").toWellFormed())
    .replace(/%3A/g, ":")
    .replace(/[!'()*~]/g, (character) => `.${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%/g, ".")
    .replace(/_(?=_)/g, ".5F");
}
