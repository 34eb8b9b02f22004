import type { Component } from "../schema/component.ts";

/** A link shown with an alert: to a page, and perhaps to a heading on it. */
export type NotesLink = {
  readonly check: Component;
  readonly url: string;
  /** Title of the wiki page, with blanks instead of underscores; the whole address elsewhere. */
  readonly page: string;
  readonly anchor?: string;
};

/**
 * Notes links that hold on `today`: the check's own, and later ones whose date has come. A date such as
 * `2019-03` holds from the first of the month; `latest` has no date and is left out.
 */
export function notesLinks(components: readonly Component[], today: string): NotesLink[] {
  return components.flatMap((check) => {
    const dated = Object.entries(check.check?.laterNotesUrls ?? {})
      .filter(([date]) => /^\d{4}(-\d{2}){0,2}$/.test(date) && date <= today)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const url = dated.at(-1)?.[1] ?? check.check?.notesUrl;
    return typeof url === "string" ? [{ check, url, ...partsOf(url) }] : [];
  });
}

function partsOf(url: string): { page: string; anchor?: string } {
  const [address = "", anchor] = url.split("#", 2);
  const title = /\/wiki\/([^?]+)/.exec(address)?.[1] ?? /[?&]title=([^&]+)/.exec(address)?.[1];
  const page = title === undefined ? address : pageKey(decoded(title));
  return anchor ? { page, anchor } : { page };
}

/** Wiki titles are the same with underscores and blanks, and with a small or capital first letter. */
export function pageKey(title: string): string {
  const words = title.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
