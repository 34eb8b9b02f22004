import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const packageName = "toolforge-runbooks";

/** Where the program lies: the folder with its package.json, and what that says. */
export type AppRoot = { readonly folder: string; readonly version: string };

/**
 * Finds the program's own folder from any of its files, whether source or bundle.
 *
 * @param from folder to start at; each folder above it is tried
 * @throws Error when none of them is the program's
 */
export function findAppRoot(from: string = import.meta.dirname): AppRoot {
  for (let folder = from; ; folder = dirname(folder)) {
    const version = versionIn(folder);
    if (version !== undefined) return { folder, version };
    if (dirname(folder) === folder) throw new Error(`There is no ${packageName} at or above ${from}.`);
  }
}

function versionIn(folder: string): string | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<
      string,
      unknown
    >;
    return manifest.name === packageName ? String(manifest.version) : undefined;
  } catch {
    return undefined;
  }
}
