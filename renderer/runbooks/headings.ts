import { anchorKey } from "../../core/runbook/anchors.ts";
import type { Heading } from "../../core/runbook/outline.ts";
import type { RunbookDocument } from "./runbook-document.ts";

/** Element id of a heading. The prefix keeps names such as `constructor` or `body` from meaning anything else. */
export function headingId(slug: string): string {
  return `rb-${slug}`;
}

/** The heading an anchor means: by its slug, else as MediaWiki or a person would have written it. */
export function headingFor(outline: readonly Heading[], anchor: string): Heading | undefined {
  const { bySlug, byKey } = namesOf(outline);
  return bySlug.get(anchor) ?? byKey.get(anchorKey(anchor));
}

/** Where an anchor leads: what the address is to say, what finds its element, and its line in the body. */
export type Target = { readonly section: string; readonly selector: string; readonly line: number };

/** The place an anchor means, a heading before a kept name; undefined where there is none. */
export function targetFor(
  { outline, anchors }: Pick<RunbookDocument, "outline" | "anchors">,
  anchor: string,
): Target | undefined {
  const heading = headingFor(outline, anchor);
  if (heading) {
    return {
      section: heading.slug,
      selector: `[id="${CSS.escape(headingId(heading.slug))}"]`,
      line: heading.line,
    };
  }
  const key = anchorKey(anchor);
  const kept = key === "" ? undefined : anchors.find((known) => known.key === key);
  // A key is letters and digits. It is no id: an author may keep one name twice.
  return kept && { section: anchor, selector: `[data-anchor="${key}"]`, line: kept.line };
}

type Names = {
  readonly bySlug: ReadonlyMap<string, Heading>;
  readonly byKey: ReadonlyMap<string, Heading>;
};

const names = new WeakMap<readonly Heading[], Names>();

/** A long runbook has thousands of headings, and as many links to them. */
function namesOf(outline: readonly Heading[]): Names {
  const known = names.get(outline);
  if (known) return known;
  const bySlug = new Map<string, Heading>();
  const byKey = new Map<string, Heading>();
  for (const heading of outline) {
    if (!bySlug.has(heading.slug)) bySlug.set(heading.slug, heading);
    for (const key of [anchorKey(heading.slug), anchorKey(heading.text)]) {
      if (!byKey.has(key)) byKey.set(key, heading);
    }
  }
  const made = { bySlug, byKey };
  names.set(outline, made);
  return made;
}
