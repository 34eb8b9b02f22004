import { anchorKey } from "../../core/runbook/anchors.ts";
import type { Heading } from "../../core/runbook/outline.ts";

/** Element id of a heading. The prefix keeps names such as `constructor` or `body` from meaning anything else. */
export function headingId(slug: string): string {
  return `rb-${slug}`;
}

/** The heading an anchor means: by its slug, else as MediaWiki or a person would have written it. */
export function headingFor(outline: readonly Heading[], anchor: string): Heading | undefined {
  const key = anchorKey(anchor);
  return (
    outline.find(({ slug }) => slug === anchor) ??
    outline.find(({ slug, text }) => anchorKey(slug) === key || anchorKey(text) === key)
  );
}
