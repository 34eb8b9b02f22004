import { hash } from "node:crypto";
import { savedText } from "../../core/wiki/saved-text.ts";

/** Gives a text without what differs every time, such as the comment that says where a page comes from. */
export type Bare = (text: string) => string;

/** SHA-256, in hex, of a text as the wiki keeps it, without what differs every time. */
export function pageHash(text: string, bare: Bare): string {
  return hash("sha256", savedText(bare(text)));
}

/** SHA-1, in hex, of a text as the wiki keeps it: what the wiki itself calls `sha1` of a revision. */
export function revisionSha1(text: string): string {
  return hash("sha1", savedText(text));
}
