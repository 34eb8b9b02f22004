import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readRecordLines } from "../../state/record-lines.ts";
import { workspaceStatePath } from "../../state/state-folder.ts";
import { contentHash } from "../save/on-disk.ts";
import { largestBytes } from "./file-history.ts";
import { versionRecordSchema } from "./version-record.ts";

/** What lies in the histories of a workspace's files. */
export type VersionReport = {
  readonly files: number;
  readonly versions: number;
  /** Versions whose content is gone or not what it was, and records that cannot be read, in words. */
  readonly damaged: readonly string[];
};

/**
 * Unpacks every version that is kept and compares it with its hash; changes nothing.
 *
 * @param workspace absolute path
 * @throws Error of the system when the folder of histories cannot be read
 */
export function reportVersions(workspace: string): VersionReport {
  const folder = workspaceStatePath(workspace, "history");
  const histories = existsSync(folder) ? readdirSync(folder).map((name) => lookAt(join(folder, name))) : [];
  return {
    files: histories.filter(({ versions }) => versions > 0).length,
    versions: histories.reduce((sum, { versions }) => sum + versions, 0),
    damaged: histories.flatMap(({ damaged }) => damaged),
  };
}

function lookAt(folder: string): { readonly versions: number; readonly damaged: readonly string[] } {
  const log = join(folder, "log");
  if (!existsSync(log)) return { versions: 0, damaged: [] };
  const lines = readRecordLines(readFileSync(log));
  const records = lines.records.flatMap((record) => versionRecordSchema.safeParse(record).data ?? []);
  const unread = lines.damaged + lines.records.length - records.length;
  const contents = new Map(records.map(({ hash }) => [hash, isWhole(join(folder, `${hash}.gz`), hash)]));
  const lost = records
    .filter(({ hash }) => !contents.get(hash))
    .map(({ path, saved }) => `${path}: the version of ${saved} is gone or damaged.`);
  return {
    versions: records.length,
    damaged: unread > 0 ? [...lost, `${log}: entries that cannot be read: ${unread}.`] : lost,
  };
}

function isWhole(file: string, hash: string): boolean {
  try {
    return contentHash(gunzipSync(readFileSync(file), { maxOutputLength: largestBytes })) === hash;
  } catch {
    return false;
  }
}
