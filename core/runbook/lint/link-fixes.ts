import { bodyFix } from "./body-edit.ts";
import type { Fix, FixSource } from "./finding.ts";

/** A link in the body: `start` and `end` are its offsets, `url` is where it leads. */
export type PlacedLink = { readonly start: number; readonly end: number; readonly url: string };

/** Leading a link to the nearest target there is, and taking the link away from its words. */
export function linkFixes(source: FixSource, link: PlacedLink, nearest: string | undefined): Fix[] {
  const raw = source.body.slice(link.start, link.end);
  const target = targetIn(raw, link.url);
  const fixes: Fix[] = [];
  if (nearest !== undefined && target) {
    const edit = { from: link.start + target.from, to: link.start + target.to, insert: nearest };
    fixes.push(bodyFix(`Link to “${nearest}”`, source, [edit]));
  }
  const words = wordsIn(raw);
  if (words !== undefined) {
    const edit = { from: link.start, to: link.end, insert: words };
    fixes.push(bodyFix("Keep the words without the link", source, [edit]));
  }
  return fixes;
}

/** Where the target stands in the text of a link; undefined where escapes make it another text. */
function targetIn(raw: string, url: string): { from: number; to: number } | undefined {
  const opening = Math.max(raw.lastIndexOf("]("), raw.lastIndexOf("]:"), raw.startsWith("<") ? 0 : -1);
  const from = opening === -1 ? -1 : raw.indexOf(url, opening);
  return from === -1 ? undefined : { from, to: from + url.length };
}

/** What stands between the brackets of `[words](target)`. */
function wordsIn(raw: string): string | undefined {
  const end = raw.lastIndexOf("](");
  if (end === -1 || !/^!?\[/.test(raw)) return undefined;
  return raw.slice(raw.startsWith("!") ? 2 : 1, end);
}
