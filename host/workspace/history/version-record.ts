import { z } from "zod";
import { versionReasons } from "../../../core/files/history-schema.ts";

/** One version of a file, as the log of its versions names it. */
export const versionRecordSchema = z.object({
  id: z.string(),
  path: z.string(),
  /** ISO time by the clock of then. */
  saved: z.string(),
  hash: z.string(),
  bytes: z.number(),
  why: z.enum(versionReasons),
});
export type VersionRecord = z.infer<typeof versionRecordSchema>;

/** Versions kept of one file, and bytes that they take on the disk. */
export type Bounds = { readonly versions: number; readonly bytes: number };

/**
 * The newest of `records`, given the oldest first, that are within the bounds; always the last one. Versions of one
 * content take its room once.
 *
 * @param stored bytes on the disk by the hash of a content
 */
export function withinBounds(
  records: readonly VersionRecord[],
  stored: ReadonlyMap<string, number>,
  bounds: Bounds,
): readonly VersionRecord[] {
  const kept: VersionRecord[] = [];
  const contents = new Set<string>();
  let bytes = 0;
  for (const record of [...records].reverse()) {
    if (!contents.has(record.hash)) bytes += stored.get(record.hash) ?? 0;
    contents.add(record.hash);
    if (kept.length > 0 && (bytes > bounds.bytes || kept.length >= bounds.versions)) break;
    kept.unshift(record);
  }
  return kept;
}
