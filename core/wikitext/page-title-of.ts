import type { Runbook } from "../schema/runbook.ts";

/**
 * Title of a runbook's page: the one its front matter names, else its own, with what no title of a wiki can hold
 * replaced (mediawiki.org/wiki/Manual:Page_title).
 */
export function pageTitleOf(runbook: Pick<Runbook, "title" | "wikitech">): string {
  return asTitle(runbook.wikitech ?? runbook.title);
}

/** A text as a title, or as the name of a category. */
export function asTitle(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\[/g, "(")
    .replace(/\]/g, ")")
    .replace(/[{<]/g, "(")
    .replace(/[}>]/g, ")")
    .replace(/[#|\p{Cc}\uFFFD-\uFFFF]|~{3,}|_(?=_)/gu, " ")
    .replace(/&(?=#?\w+;)/g, "＆")
    .replace(/%(?=[0-9A-Fa-f]{2})/g, "％")
    .replace(/[_\s]+/g, " ")
    .replace(/^[\s:]+|\s+$/g, "");
}
