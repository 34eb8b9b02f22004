/** Device names of Windows, which no file may bear there. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const longest = 60;

/**
 * A file's name from a title: small letters and digits of ASCII with hyphens between, at most 60 characters.
 *
 * @param fallback used where nothing of the text is left, as with another script
 */
export function fileSlug(text: string, fallback: string): string {
  const words =
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let slug = "";
  for (const word of words) {
    const next = slug === "" ? word : `${slug}-${word}`;
    if (next.length > longest) break;
    slug = next;
  }
  slug ||= words[0]?.slice(0, longest) ?? fallback;
  return devices.test(slug) ? `${slug}-${fallback}` : slug;
}
