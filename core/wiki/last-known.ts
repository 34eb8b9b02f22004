/** A page as it was left by the last publishing, of anybody who shares the workspace. */
export type LeftPage = { readonly there: string; readonly revision: number };

/**
 * A page as this machine last saw it. `hash` is null where there was no page; the revision then is the last one that was
 * known of, for revisions tell what came first, and the clocks of two machines do not.
 */
export type SeenPage = { readonly hash: string | null; readonly revision: number | null };

/**
 * Hash of what a page holds, as far as is known without asking: of the newer of the two.
 *
 * @returns null: no page; undefined: nobody has looked
 */
export function lastKnown(left: LeftPage | undefined, seen: SeenPage | undefined): string | null | undefined {
  if (!seen) return left?.there;
  if (!left) return seen.hash;
  return (seen.revision ?? 0) >= left.revision ? seen.hash : left.there;
}
