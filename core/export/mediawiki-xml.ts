/** A page as Special:Import takes it. */
export type ExportedPage = { readonly title: string; readonly text: string };

/**
 * Pages as one XML file for a wiki's Special:Import, each with one revision.
 *
 * @param at time of the export, ISO 8601 in UTC: the wiki orders revisions by it, so that a time before the page's
 *   last edit would import without being shown
 * @param comment of the revisions
 * @returns the file, and the titles of pages that hold characters which XML cannot (they became U+FFFD there)
 */
export function mediawikiXml(
  pages: readonly ExportedPage[],
  at: string,
  comment: string,
): { readonly text: string; readonly replaced: readonly string[] } {
  const written = pages.map((page) => pageXml(page, at, comment));
  const text = [
    '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">',
    ...written,
    "</mediawiki>",
    "",
  ].join("\n");
  const replaced = pages.filter((page) => notInXml.test(page.text)).map(({ title }) => title);
  return { text, replaced };
}

/** What XML 1.0 has no way to hold, not even as a character reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
const allNotInXml = new RegExp(notInXml.source, "gu");

function pageXml({ title, text }: ExportedPage, at: string, comment: string): string {
  return `  <page>
    <title>${escaped(title)}</title>
    <revision>
      <timestamp>${escaped(wholeSeconds(at))}</timestamp>
      <comment>${escaped(comment)}</comment>
      <model>wikitext</model>
      <format>text/x-wiki</format>
      <text xml:space="preserve">${escaped(text)}</text>
    </revision>
  </page>`;
}

/** The wiki reads no fractions of a second. */
function wholeSeconds(at: string): string {
  return at.replace(/\.\d+Z$/, "Z");
}

function escaped(text: string): string {
  return text
    .replace(allNotInXml, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
