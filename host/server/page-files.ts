import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

/** A file of the built page, ready to be sent. */
export type PageFile = {
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Its name holds a hash of its content, so it never changes under that name. */
  readonly immutable: boolean;
};

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * Reads the whole built page, by URL path. Held in memory: no request can name a file outside of it, and a
 * build beside a running server takes nothing away from pages that are open.
 *
 * @throws Error when the folder or its index.html is missing
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of entriesOf(folder)) {
    const contentType = contentTypes[extname(entry.name).toLowerCase()];
    if (!entry.isFile() || !contentType) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    files.set(path, { contentType, body: readFileSync(file), immutable: path.startsWith("/assets/") });
  }
  const index = files.get("/index.html");
  if (!index) throw notBuilt(folder);
  files.set("/", index);
  return files;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch {
    throw notBuilt(folder);
  }
}

function notBuilt(folder: string): Error {
  return new Error(`${folder} holds no index.html: the page has not been built.`);
}
