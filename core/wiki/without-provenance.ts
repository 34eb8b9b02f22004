/** The comment of `provenance`, at the end of a page. */
const comment = /\s*<!--\s*Exported on [^<>]*-->\s*$/;

/** A page's text without the comment that says where it was exported from and when, which differs every day. */
export function withoutProvenance(text: string): string {
  return text.replace(comment, "");
}
